import type { Draft } from './records.ts';

/** A sitting ends when its account has not saved for half an hour, or when another account saves. */
export const SITTING_MS = 30 * 60_000;

/** One trace of a sitting at the draft: its first save when it begins, its last save once the next one begins. */
export interface SittingTrace {
  type: 'DRAFT_OPENED' | 'DRAFT_LEFT';
  accountId: string;
  version: number;
  /** Epoch milliseconds of the save. */
  savedAt: number;
}

/** Traces that a save leaves; nothing within a sitting. The last sitting's last save is the draft itself. */
export function sittingTraces(previous: Draft | null, accountId: string, now: number): SittingTrace[] {
  const opened: SittingTrace = { type: 'DRAFT_OPENED', accountId, version: (previous?.version ?? 0) + 1, savedAt: now };
  if (previous === null) return [opened];
  const { updatedBy, updatedAt, version } = previous;
  if (updatedBy.accountId === accountId && now - updatedAt < SITTING_MS) return [];
  return [{ type: 'DRAFT_LEFT', accountId: updatedBy.accountId, version, savedAt: updatedAt }, opened];
}
