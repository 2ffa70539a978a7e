import type { FixedDateRule } from '../deadline/rule.ts';
import { currentStage } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import type { SelectionState, Supplement } from './state.ts';

/** Key of the clocks of what was asked for in 形式审查, and kind of their tasks. */
export const SUPPLEMENT = 'SUPPLEMENT';
const clause = '004/第七条';

/** The round of the review that is open; null while none is. */
function reviewRound(state: SelectionState): number | null {
  const current = currentStage(state);
  return current?.stage === 'FORMAL_REVIEW' && current.outcome === null ? current.round : null;
}

/** A candidate was returned to his unit. */
export function supplementAsked(state: SelectionState, asked: Omit<Supplement, 'round' | 'end'>): SelectionState {
  const round = reviewRound(state) ?? 1;
  return { ...state, supplements: [...(state.supplements ?? []), { ...asked, round, end: null }] };
}

/** Nothing is awaited for this candidate any more; the same state where nothing was. */
export function supplementEnded(state: SelectionState, candidateId: string, end: NonNullable<Supplement['end']>): SelectionState {
  const { supplements = [] } = state;
  const isIt = (one: Supplement): boolean => one.candidateId === candidateId && one.end === null;
  return supplements.some(isIt) ? { ...state, supplements: supplements.map((one) => (isIt(one) ? { ...one, end } : one)) } : state;
}

/** Each with its number in the case, which is the round of its task and clock. */
const numbered = ({ supplements = [] }: SelectionState): (Supplement & { number: number })[] =>
  supplements.map((one, i) => ({ ...one, number: i + 1 }));

/** Those that are awaited: what a review left open when it ended is asked for no more. */
export const openSupplements = (state: SelectionState): (Supplement & { number: number })[] =>
  numbered(state).filter(({ end, round }) => end === null && round === reviewRound(state));

/** Whether the unit brought what was asked for under this number. */
export const wasSupplied = ({ supplements = [] }: SelectionState, number: number): boolean => supplements[number - 1]?.end?.done === true;

/** The unit is reminded before its day; who has to say what follows when it has passed is the office. */
const ruleOf = (on: string): FixedDateRule => ({
  ...{ key: SUPPLEMENT, startEvent: 'CANDIDATE_RETURNED', unit: 'FIXED_DATE', on, cutoff: '24:00', clause, hard: true },
  ladder: [
    { offset: -2, at: '09:00', to: ['ASSIGNEE'] },
    { offset: -1, at: '09:00', to: ['ASSIGNEE'] },
    { offset: 0, at: '09:00', to: ['ASSIGNEE'] },
    { offset: 1, at: '09:00', to: ['OFFICE'] },
  ],
});

/** One clock for each, under the unit's own name. */
export const supplementClocks = (state: SelectionState) =>
  numbered(state).map(({ number, organizationId, askedOn, dueOn, round, end }) => ({
    ...{ key: SUPPLEMENT, round: number, rule: ruleOf(dueOn), startOn: askedOn, participant: organizationId },
    metAt: end?.done === true ? end.at : null,
    cancelled: end?.done === false || (end === null && round !== reviewRound(state)),
  }));

/** The day goes with the candidate, by whom the unit is let in: no ledger moves it. */
export const supplementRefusals: readonly Refusal[] = [{ code: 'CLOCK_OF_THE_SUPPLEMENT', clause }];
