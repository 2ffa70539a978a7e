import type { Refusal } from '../shared/result.ts';
import type { ApprovalEvent } from './events.ts';
import type { ApprovalFacts } from './facts.ts';
import { addressKey, type Person } from './plan.ts';
import { currentRun, nodeOf, ownerOf, signersOf, type ApprovalState, type Note, type Signature, type Signer } from './state.ts';
import { personRefusals } from './targets.ts';
import { signedAlready } from './taking-part.ts';

const isHis = (personId: string, signer: Signer): boolean =>
  signer.consignedTo?.personId === personId || ownerOf(signer)?.personId === personId;

/** Seats of the open node on which this person has yet to give a word: claimed by him, addressed to him, or commissioned to him. */
export function seatsInHand(state: ApprovalState, personId: string): Signer[] {
  const run = currentRun(state);
  if (run === null) return [];
  return signersOf(run).filter((signer) => signer.removed === null && signer.decision === null && isHis(personId, signer));
}

const signature = (person: Person): Signature => ({ kind: 'ACCOUNT', ...person, onBehalfOf: null });

/**
 * Why a seat cannot go to a successor (工作交接); empty when it can: the rules of 转办, and he belongs to the role or post of a claimed seat
 * and has not signed already. A body votes with the members it has.
 * @param facts those of the successor
 */
export function handOverRefusals(state: ApprovalState, signer: Signer, from: Person, heir: Person, facts: ApprovalFacts): Refusal[] {
  const run = currentRun(state);
  if (run === null) return [{ code: 'APPROVAL_CLOSED' }];
  if (nodeOf(state, run.node)?.rule.kind === 'VOTE') return [{ code: 'NOT_IN_A_VOTE' }];
  const refusals = personRefusals(heir.personId, state, facts, signature(from));
  if (refusals.length > 0 || signer.consignedTo?.personId === from.personId) return refusals;
  if (signer.address.kind !== 'PERSON' && !facts.pools.includes(addressKey(signer.address))) return [{ code: 'NOT_YOURS' }];
  return signedAlready(state, run, signer, signature(heir));
}

export const handedOver = ({ key }: Signer, from: Person, to: Person, { by, at, text }: Note): ApprovalEvent => ({
  ...{ type: 'HANDED_OVER', at, signer: key },
  ...{ by, from, to, text },
});
