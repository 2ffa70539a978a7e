import type { Dated, Position } from './commands.ts';
import type { Address, ApprovalPlan, Person } from './plan.ts';
import type { Attached, Barred, Decision, Signature } from './state.ts';

/** What happened to an approval. `at` is the instant of the record's clock, in epoch milliseconds. */
export type ApprovalEvent =
  | { type: 'OPENED'; at: number; plan: ApprovalPlan; barred: readonly Barred[] }
  | { type: 'NODE_OPENED'; at: number; node: string; round: number }
  /** 撤回 of a word in the node before: this one, which nobody has touched, ends. */
  | { type: 'NODE_WITHDRAWN'; at: number; node: string; round: number; by: Person; text: string }
  /** …and that one goes on under a new round with all words but the one taken back. */
  | { type: 'NODE_REOPENED'; at: number; node: string; round: number; without: string }
  | { type: 'NODE_ENDED'; at: number; node: string; round: number; end: 'PASSED' | 'FAILED' }
  | { type: 'SIGNED'; at: number; signer: string; decision: Decision }
  /** Who was commissioned has done it: his word is advice, and the seat is the giver's again. */
  | { type: 'ADVISED'; at: number; signer: string; decision: Decision }
  | { type: 'CLAIMED'; at: number; signer: string; by: Person }
  | { type: 'RELEASED'; at: number; signer: string; by: Person }
  | ({ type: 'TRANSFERRED'; at: number; signer: string; by: Person; from: Address; to: Person; text: string | null } & Dated)
  /** 工作交接: what one person had in hand is his successor's. */
  | { type: 'HANDED_OVER'; at: number; signer: string; by: Person; from: Person; to: Person; text: string | null }
  | ({ type: 'CONSIGNED'; at: number; signer: string; by: Person; to: Person; text: string | null } & Dated)
  | { type: 'CONSIGNMENT_WITHDRAWN'; at: number; signer: string; by: Person; text: string }
  | { type: 'SIGNERS_ADDED'; at: number; signer: string; position: Position; people: readonly Person[]; by: Person; text: string | null }
  | { type: 'SIGNER_REMOVED'; at: number; signer: string; by: Person; text: string }
  | { type: 'WORD_WITHDRAWN'; at: number; signer: string; by: Person; text: string }
  | ({ type: 'RETURNED'; at: number; signer: string; by: Signature; to: string | null; text: string } & Attached)
  | { type: 'COPIED'; at: number; to: readonly Person[]; by: Person; text: string | null }
  | { type: 'READ'; at: number; by: Person }
  /** The stage ended by another act than its signers' words (a 撤回 of what they look at): nothing more is asked of them. */
  | { type: 'CALLED_OFF'; at: number; by: Person; text: string }
  | { type: 'CLOSED'; at: number; status: 'APPROVED' | 'REJECTED' | 'RETURNED' };

export type ApprovalEventType = ApprovalEvent['type'];
