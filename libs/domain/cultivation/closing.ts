import { isStageOpen } from '../process/story.ts';
import type { EpochMs } from '../shared/instant.ts';
import type { CultivationEvent } from './events.ts';
import type { CultivationState } from './state.ts';

/** What closes at an instant is closed this much after it (design.md §3). */
export const CLOSING_GRACE_MS = 60_000;

/** When the stage that stands open closes by itself, given when its clock is due; null where it has none. */
export const closesAt = (dueAt: EpochMs | null): EpochMs | null => (dueAt === null ? null : dueAt + CLOSING_GRACE_MS);

/** The period, or the time to put things right, is over: the office evaluates. `dueAt` is of the clock of the stage; null while it stands. */
export function timeOver(state: CultivationState, dueAt: EpochMs | null, now: EpochMs): CultivationEvent | null {
  const at = closesAt(dueAt);
  if (dueAt === null || at === null || now < at) return null;
  if (isStageOpen(state, 'CULTIVATION')) return { type: 'PERIOD_OVER', at: now, lastInstant: dueAt - 1 };
  return isStageOpen(state, 'REMEDIATION') ? { type: 'REMEDY_TIME_OVER', at: now } : null;
}
