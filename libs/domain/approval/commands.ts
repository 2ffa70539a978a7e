import type { CivilDate } from '../shared/civil-date.ts';
import type { Verb } from './verbs.ts';

/** Where an added signer signs: before or after the one who adds him, or beside him with a voice of his own. */
export type Position = 'BEFORE' | 'AFTER' | 'BESIDE';

/** Ids of the papers that a signer attaches to his word. */
export interface Attaching {
  attachments?: readonly string[] | undefined;
}

/** 办结期限: the last day on which it is to be done, set by who hands it on. */
export interface Dated {
  dueOn?: CivilDate | undefined;
}

/** Input of each verb. `signer` is the key of the seat that it is about; people are given by their ids. */
export interface VerbInputs {
  agree: { signer: string; text?: string | undefined } & Attaching;
  disagree: { signer: string; text?: string | undefined } & Attaching;
  /** `to` is the key of an earlier node, or null for what lies before the approval. */
  return: { signer: string; to: string | null; text?: string | undefined } & Attaching;
  transfer: { signer: string; to: string; text?: string | undefined } & Dated;
  consign: { signer: string; to: string; text?: string | undefined } & Dated;
  addSigner: { signer: string; position: Position; people: readonly string[]; text?: string | undefined };
  claim: { signer: string };
  release: { signer: string };
  removeSigner: { signer: string; text?: string | undefined };
  withdraw: { signer: string; text?: string | undefined };
  copy: { people: readonly string[]; text?: string | undefined };
  markRead: object;
}

/** 催办 has no command here: it changes nothing about the approval. */
export type ApprovalVerb = keyof VerbInputs;
export type ApprovalCommand = { [V in ApprovalVerb]: { verb: V; input: VerbInputs[V] } }[ApprovalVerb];

/** The seat that a command is about. */
export const signerOf = ({ input }: ApprovalCommand): string | null => ('signer' in input ? input.signer : null);
export const textOf = ({ input }: ApprovalCommand): string | null => ('text' in input ? (input.text ?? null) : null);

/** The day that goes with what is handed on; null where none does. */
export const dueOnOf = ({ input }: ApprovalCommand): CivilDate | null => ('dueOn' in input ? (input.dueOn ?? null) : null);

/** Ids of those whom a command gives a part in the approval, or a copy. */
export function peopleOf(command: ApprovalCommand): readonly string[] {
  if (command.verb === 'transfer' || command.verb === 'consign') return [command.input.to];
  return command.verb === 'addSigner' || command.verb === 'copy' ? command.input.people : [];
}

/** Each paper once, whatever else is attached. */
export const attachmentsOf = ({ input }: ApprovalCommand): readonly string[] =>
  'attachments' in input ? [...new Set(input.attachments ?? [])] : [];

export type { Verb };
