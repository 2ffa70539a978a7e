import type { CivilDate } from '../shared/civil-date.ts';

export const ballotKinds = ['OPEN', 'SECRET'] as const;

/** Votes of those present about one candidate. */
export interface Votes {
  candidateId: string;
  inFavour: number;
  against: number;
  abstained: number;
}

/** One person of the list that the meeting suggests; `reason` where he stands before somebody whom the ranking puts ahead. */
export interface Suggested {
  candidateId: string;
  reason: string | null;
}

/** 专家评审会议 (第七条): who was there, what was discussed, how it was voted, whom it suggests. `absent` and `present` are experts' ids. */
export interface PanelMeeting {
  round: number;
  on: CivilDate;
  place: string;
  chair: string;
  present: readonly string[];
  agenda: readonly string[];
  discussion: string;
  ballot: { kind: (typeof ballotKinds)[number]; votes: readonly Votes[] } | null;
  suggested: readonly Suggested[];
  /** 递补人选, in order. */
  reserves: readonly string[];
  /** Why the whole list stands though it fails a check; null where none was given, left out of one that was suggested before it was kept. */
  reason?: string | null;
}

/** The meeting itself, before it suggests anybody. */
export type HeldMeeting = Omit<PanelMeeting, 'round' | 'suggested' | 'reserves' | 'reason'>;

/** A part of all: more than half, or two thirds at least. */
export type Share = 'MAJORITY' | 'TWO_THIRDS';

/** Whether so many of all are enough; whole numbers, so nothing is rounded. */
export const reaches = (share: Share, part: number, all: number): boolean => (share === 'MAJORITY' ? 2 * part > all : 3 * part >= 2 * all);

/** How many of all are enough at least. */
export const needed = (share: Share, all: number): number => (share === 'MAJORITY' ? Math.floor(all / 2) + 1 : Math.ceil((2 * all) / 3));
