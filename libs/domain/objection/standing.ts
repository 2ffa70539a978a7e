import type { ObjectionCaseState } from './state.ts';

export type ObjectionStanding = 'RECEIVED' | 'NOT_ADMITTED' | 'ADMITTED' | 'REPORTED' | 'DECIDED' | 'REPLIED';

/** How far an objection has come, in one word; null for a row that nobody took up. */
export function standingOf(state: Pick<ObjectionCaseState, 'handling' | 'reply'> | null): ObjectionStanding {
  if (state === null) return 'RECEIVED';
  return state.reply === null ? state.handling.stage : 'REPLIED';
}
