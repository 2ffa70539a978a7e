import type { CivilDate } from '../shared/civil-date.ts';
import type { Address, ApprovalPlan, Person, PlannedNode } from './plan.ts';

/**
 * Who signs: an account acting for itself or, as deputy (代), for the person on leave; or the signer of a paper that two clerks entered.
 */
export type Signature =
  ({ kind: 'ACCOUNT'; onBehalfOf: Person | null } & Person) | { kind: 'PAPER'; name: string; registeredBy: string; confirmedBy: string };

/** A paper that a signer attached to his word, with the hash of its bytes. */
export interface Attachment {
  id: string;
  name: string;
  sha256: string;
}
/** Left out where there is none. */
export interface Attached {
  attachments?: readonly Attachment[];
}

/** A word given by somebody, with what he wrote. Instants are epoch milliseconds. */
export interface Decision extends Attached {
  verdict: 'AGREE' | 'DISAGREE';
  by: Signature;
  at: number;
  text: string | null;
}

/** A note of who did something with a signer's seat, and why. */
export interface Note {
  by: Person;
  at: number;
  text: string | null;
}

/** 办结期限 that went with a seat. Instants are epoch milliseconds. */
export interface HandDay {
  kind: 'TRANSFER' | 'CONSIGN';
  at: number;
  dueOn: CivilDate;
  /** How it ended before the seat did: the commission is done or taken back, another day was set. */
  end: DayEnd | null;
}
export type DayEnd = { at: number; done: boolean };

export interface Signer {
  /** Unique in the approval: `node/round/number`. */
  key: string;
  address: Address;
  claimedBy: Person | null;
  /** 委托办理: who does it at present; it returns to the giver when he has. */
  consignedTo: Person | null;
  /** What those said to whom it was consigned: advice to the giver, who decides. */
  opinions: readonly Decision[];
  /** Whom it was transferred from (转办), the first one first. */
  passedOn: readonly (Note & { from: Address })[];
  /** The days that went with it when it was handed on (转办, 委托办理), the first one first; left out where none did. */
  days?: readonly HandDay[];
  addedBy: Note | null;
  /** 减签: he does not count any more; what was said stays readable. */
  removed: Note | null;
  decision: Decision | null;
  /** Words that were taken back (撤回). */
  withdrawn: readonly Decision[];
}

/** The organization whose seat it is, through whatever hands it went (转办, 工作交接); null where it is none's. */
export function organizationOf({ address, passedOn }: Pick<Signer, 'address' | 'passedOn'>): string | null {
  const role = [address, ...passedOn.map(({ from }) => from)].find(({ kind }) => kind === 'ROLE');
  return role?.kind === 'ROLE' ? role.organizationId : null;
}

/** One voice in a node's rule: its signers sign one after the other (加签 before and after), and it agrees when all of them have. */
export interface Participant {
  /** It acts once those of lower order have agreed; 1 for everybody but in 依次. */
  order: number;
  weight: number;
  signers: readonly Signer[];
}

export type RunEnd =
  | { kind: 'PASSED' | 'FAILED'; at: number }
  | ({ kind: 'RETURNED'; at: number; signer: string; by: Signature; to: string | null; text: string } & Attached)
  | ({ kind: 'WITHDRAWN' } & Note);

/** A node that was opened. Each opening is a round of its own, so that tasks, clocks and reminders start afresh. */
export interface NodeRun {
  node: string;
  round: number;
  openedAt: number;
  participants: readonly Participant[];
  end: RunEnd | null;
}

/** Who may not decide here, and be given no part in it: who prepared the work, and whom it concerns (nobody approves his own case). */
export interface Barred {
  why: 'PREPARED' | 'CONCERNED';
  personId: string | null;
  name: string;
}

/** 抄送: to whom, by whom, and when he noted it (已阅). */
export interface Copy {
  to: Person;
  by: Person;
  at: number;
  text: string | null;
  readAt: number | null;
}

interface Common {
  plan: ApprovalPlan;
  barred: readonly Barred[];
  /** Every opening of every node, in order: nothing that was said is lost. The last one is open while the approval is. */
  runs: readonly NodeRun[];
  copies: readonly Copy[];
}

export type OpenApproval = Common & { status: 'OPEN' };
/** RETURNED went back to what lies before the approval; CANCELLED was called off before anybody had decided it. */
export type ClosedApproval = Common & { status: 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED'; closedAt: number };
export type ApprovalState = OpenApproval | ClosedApproval;

export const currentRun = (state: ApprovalState): NodeRun | null => (state.status === 'OPEN' ? (state.runs.at(-1) ?? null) : null);

export const indexOfNode = ({ plan }: Pick<ApprovalState, 'plan'>, key: string): number => plan.nodes.findIndex((node) => node.key === key);
export const nodeOf = (state: Pick<ApprovalState, 'plan'>, key: string): PlannedNode | null =>
  state.plan.nodes.find((n) => n.key === key) ?? null;

/** The latest round in which this node passed. */
export const lastPassed = ({ runs }: Pick<ApprovalState, 'runs'>, node: string): NodeRun | null =>
  runs.filter((run) => run.node === node && run.end?.kind === 'PASSED').at(-1) ?? null;

/** Those who still count in a participant, in the order in which they sign. */
export const standing = ({ signers }: Participant): Signer[] => signers.filter(({ removed }) => removed === null);

export const signersOf = ({ participants }: NodeRun): Signer[] => participants.flatMap(({ signers }) => signers);

/** Whose it was before he consigned it: who claimed it, or the person it is addressed to; null while a role's or post's is free. */
export const ownerOf = ({ address, claimedBy }: Signer): Person | null =>
  claimedBy ?? (address.kind === 'PERSON' ? { personId: address.personId, name: address.name } : null);

/** Who has it in hand; null while all people of its role or post may take it. */
export const holderOf = (signer: Signer): Person | null => signer.consignedTo ?? ownerOf(signer);

/** For whom a signature is given: the person on leave whose deputy signs, otherwise the signer himself. */
export const principalOf = (by: Signature): { personId: string | null; name: string } =>
  by.kind === 'PAPER' ? { personId: null, name: by.name } : (by.onBehalfOf ?? { personId: by.personId, name: by.name });
