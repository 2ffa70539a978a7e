import type { Person } from '../approval/plan.ts';
import { holdOf, type Hold } from '../draft/hold.ts';
import type { EpochMs } from '../shared/instant.ts';
import { signatureOf, type DocumentState } from './state.ts';

/** Who has the text of a document in hand: whoever saved it last, until it is handed on. What was written on paper is in nobody's. */
export function textHold(state: DocumentState, minutes: number, now: EpochMs): Hold<Person> | null {
  const last = state.written.at(-1);
  if (last?.at === undefined || last.by.personId === null || isHandedOn(state)) return null;
  return holdOf({ by: { personId: last.by.personId, name: last.by.name }, at: last.at }, null, minutes, now);
}

/** 核稿 takes a text out of its writer's hand; a text that was signed before goes back to the signer instead. */
const isHandedOn = (state: DocumentState): boolean => (state.signatures.length > 0 ? signatureOf(state) !== null : state.checked !== null);
