import type { ApprovalCommand } from '@jiangcheng/domain/approval/commands';

interface Word {
  /** Key of the seat; left out for the one that a paper's signer may take now. */
  signer?: string | undefined;
  text?: string | undefined;
}

/** A signer's word on the approval of a case's stage as a paper carries it, whatever kind of case it is. `to` is the key of an earlier node. */
export type WordCommand =
  | { act: 'agreeInApproval' | 'disagreeInApproval' | 'withdrawInApproval'; input: Word }
  | { act: 'returnInApproval'; input: Word & { to: string } };
export type WordAct = WordCommand['act'];

const verbs = {
  agreeInApproval: 'agree',
  disagreeInApproval: 'disagree',
  returnInApproval: 'return',
  withdrawInApproval: 'withdraw',
} as const satisfies Record<WordAct, ApprovalCommand['verb']>;

export const isWordAct = (act: string): act is WordAct => Object.hasOwn(verbs, act);
export const isWordCommand = (command: { act: string }): command is WordCommand => isWordAct(command.act);
export const verbOfWord = (act: WordAct): ApprovalCommand['verb'] => verbs[act];

/** The same as a verb of the engine. */
export function verbOf({ act, input }: WordCommand): ApprovalCommand {
  const word = { signer: input.signer ?? '', text: input.text };
  return act === 'returnInApproval' ? { verb: 'return', input: { ...word, to: input.to } } : { verb: verbs[act], input: word };
}
