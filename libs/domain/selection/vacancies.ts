import type { OwnersNotice } from '../notice/standing.ts';
import { isStageOpen } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { unannouncedOf, type SelectionEvent } from './events.ts';
import { reservesLeft } from './standing.ts';
import type { SelectionState, Vacancy } from './state.ts';

/** Kind of the office's task for each place that is vacant. */
export const FILL_PLACE = 'FILL_PLACE';

/** Whoever was taken off the list by decision. */
export const isRemoved = ({ persons }: OwnersNotice, id: string): boolean =>
  persons.some(({ personId, refusals }) => personId === id && refusals.some(({ code }) => code === 'PERSON_REMOVED'));

/**
 * Whose places wait for a decision: taken off the list, neither filled nor left so, while somebody of the reserve list is left. Whom the party
 * group itself struck (审定) left no place: it saw the reserve list then.
 */
export function vacantIn(state: SelectionState, notice: OwnersNotice): string[] {
  if (reservesLeft(state).length === 0) return [];
  const settled = (id: string): boolean => (state.vacancies ?? []).some(({ candidateId, end }) => candidateId === id && end !== null);
  return unannouncedOf(state).filter((id) => isRemoved(notice, id) && !settled(id));
}

/** Noted once, so that the office has its task as long as the place is vacant. */
export function vacancyEvent(state: SelectionState, notice: OwnersNotice, at: number): SelectionEvent | null {
  if (!isStageOpen(state, 'NOTICE') && !isStageOpen(state, 'ANNOUNCEMENT')) return null;
  const noted = (state.vacancies ?? []).map(({ candidateId }) => candidateId);
  const candidateIds = vacantIn(state, notice).filter((id) => !noted.includes(id));
  return candidateIds.length === 0 ? null : { type: 'PLACES_VACANT', at, candidateIds };
}

/** Those that were noted and wait, each with its number in the case, which is the round of its task. */
export const openVacancies = (state: SelectionState): (Vacancy & { number: number })[] =>
  reservesLeft(state).length === 0
    ? []
    : (state.vacancies ?? []).map((one, i) => ({ ...one, number: i + 1 })).filter(({ end }) => end === null);

/** Whether the place of this number was filled or left so by an act; where the reserve list ran out, nobody did anything. */
export const wasSettled = ({ vacancies = [] }: SelectionState, number: number): boolean => (vacancies[number - 1]?.end ?? null) !== null;

/** NO_PLACE_VACANT where nobody was taken off, or nobody is left to move up. */
export const vacancyRefusals = (state: SelectionState, notice: OwnersNotice): Refusal[] =>
  vacantIn(state, notice).length === 0 ? [{ code: 'NO_PLACE_VACANT', clause: '004/第八条' }] : [];

/** 不再递补. */
export const leaveVacant = (state: SelectionState, notice: OwnersNotice, reason: string, at: number): SelectionEvent => ({
  type: 'PLACES_NOT_FILLED',
  at,
  candidateIds: vacantIn(state, notice),
  reason,
});
