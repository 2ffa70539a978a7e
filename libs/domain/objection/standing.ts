import type { ObjectionCaseState } from './state.ts';

export const objectionStandings = ['RECEIVED', 'NOT_ADMITTED', 'ADMITTED', 'REPORTED', 'DECIDED', 'REPLIED'] as const;
export type ObjectionStanding = (typeof objectionStandings)[number];

/** How far an objection has come, in one word; null for a row that nobody took up. */
export function standingOf(state: Pick<ObjectionCaseState, 'handling' | 'reply'> | null): ObjectionStanding {
  if (state === null) return 'RECEIVED';
  return state.reply === null ? state.handling.stage : 'REPLIED';
}
