import { instantOf } from '../shared/instant.ts';
import { isStageOpen } from '../process/story.ts';
import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import type { SelectionInputs } from './commands.ts';
import type { SelectionEvent } from './events.ts';
import type { CandidateStanding, SelectionFacts } from './facts.ts';
import { placesOf, quotaOf, windowOf } from './standing.ts';
import type { SelectionState } from './state.ts';

type Events = Result<SelectionEvent[]>;
const clause = '004/第五条';

/** What arrives within its last instant is in time; requests live at most half a minute, so the window is closed this long after it. */
const CLOSING_AFTER_MS = 60_000;

/** First and last instant of the window; the last one is 24:00 of its last day and no longer belongs to it. */
export function windowInstants(state: SelectionState): { opensAt: number; closesAt: number } | null {
  const window = windowOf(state);
  return window === null ? null : { opensAt: instantOf(window.from, '00:00'), closesAt: instantOf(window.to, '24:00') };
}

/** When a waking closes the window; null where none runs. */
export const windowClosesAt = (state: SelectionState): number | null =>
  isStageOpen(state, 'RECOMMENDATION') ? (windowInstants(state)?.closesAt ?? 0) + CLOSING_AFTER_MS : null;

/** The end of the window, by itself: with nobody recommended the call goes out anew. Null while it is open. */
export function windowEvent(state: SelectionState, candidates: readonly CandidateStanding[], now: number): SelectionEvent | null {
  const closesAt = windowClosesAt(state);
  if (closesAt === null || now < closesAt) return null;
  return { type: 'WINDOW_CLOSED', at: now, outcome: candidates.length === 0 ? 'NOBODY_RECOMMENDED' : 'WINDOW_CLOSED' };
}

/** Refuses with WINDOW_NOT_LATER (to), WINDOW_PASSED: what is over is not extended. */
export function extendWindow(input: SelectionInputs['extendWindow'], state: SelectionState, facts: SelectionFacts, at: number): Events {
  const window = windowOf(state);
  if (window === null || input.to <= window.to)
    return refuse('WINDOW_NOT_LATER', { field: 'to', clause, params: { to: window?.to ?? '' } });
  if (window.to < facts.document.today) return refuse('WINDOW_PASSED', { field: 'to', clause, params: { to: window.to } });
  return ok([{ type: 'WINDOW_EXTENDED', at, ...input }]);
}

/** More places for a unit, with a reason. Refuses with UNIT_NOT_IN_ROUND. */
export function raiseQuota(input: SelectionInputs['raiseQuota'], state: SelectionState, by: string, at: number): Events {
  const { organizationId, more, reason } = input;
  if (quotaOf(state, organizationId) === null) return refuse('UNIT_NOT_IN_ROUND', { field: 'organizationId' });
  return ok([{ type: 'QUOTA_RAISED', at, exception: { unitId: organizationId, more, reason, by } }]);
}

/** A quota is never exceeded silently: QUOTA_EXCEEDED (unit, quota, found) where so many are more than the unit may recommend with its exceptions. */
export function quotaRefusals(state: SelectionState, unit: string, found: number): Refusal[] {
  const quota = placesOf(state, unit) ?? 0;
  return found <= quota ? [] : [{ code: 'QUOTA_EXCEEDED', clause, params: { unit, quota, found } }];
}

/** Places a unit still has, the recommended ones taken off; 0 where it takes no part. */
export const placesLeft = (state: SelectionState, candidates: readonly CandidateStanding[], organizationId: string): number =>
  Math.max(0, (placesOf(state, organizationId) ?? 0) - candidates.filter((one) => one.organizationId === organizationId).length);
