import { isStageOpen } from '../process/story.ts';
import type { CollectionEvent, CollectionState, UnitCounts } from './state.ts';

/** What closes at an instant is closed this much after it: requests live at most 30 s, and lateness is judged by their arrival (design.md §3). */
export const CLOSING_GRACE_MS = 60_000;

/** Whether the end of a due instant may be noted now; a clock that stands has none. */
export const isOverAt = (dueAt: number | null, now: number): boolean => dueAt !== null && now >= dueAt + CLOSING_GRACE_MS;

/** The window that is over closes for everybody; null while it stands open. */
export const windowOver = (state: CollectionState, dueAt: number | null, now: number): CollectionEvent | null =>
  isStageOpen(state, 'OPEN') && isOverAt(dueAt, now) ? { type: 'WINDOW_OVER', at: now } : null;

/** All units are marked; null while some are not. */
export function allClosed(
  state: CollectionState,
  unmarked: number,
  counted: { counts: UnitCounts; lastAt: number | null },
  now: number,
): CollectionEvent | null {
  return isStageOpen(state, 'CLOSING') && unmarked === 0 ? { type: 'WINDOW_CLOSED', at: now, ...counted } : null;
}
