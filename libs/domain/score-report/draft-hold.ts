import { holdOf } from '../draft/hold.ts';
import type { Draft, DraftHold } from './records.ts';

/** A hold that keeps others from saving, and until when without another save. Instants are epoch milliseconds. */
export interface StandingHold extends DraftHold {
  until: number;
}

/** Who holds the draft of this round now; null when nobody does. A hold ends with the round: what was handed in is nobody's draft. */
export function standingHold(draft: Draft | null, round: number, minutes: number, now: number): StandingHold | null {
  if (draft === null || draft.hold === null || draft.round !== round) return null;
  const standing = holdOf({ by: draft.hold, at: Math.max(draft.hold.since, draft.updatedAt) }, null, minutes, now);
  return standing && { ...standing.by, until: standing.until };
}

/** Since when the draft is this account's once it saves: from the first save of a hold without a break. */
export const heldSince = (standing: StandingHold | null, accountId: string, now: number): number =>
  standing?.accountId === accountId ? standing.since : now;
