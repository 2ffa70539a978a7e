/** Only who is PRESENT is ranked. */
export type EntryStatus = 'PRESENT' | 'ABSENT' | 'DISQUALIFIED' | 'WITHDRAWN';
export type TieBreak = 'PRACTICE' | 'THEORY' | 'TIME';

/** Marks are decimals as text, 0 to 100. A mark may be null where its weight is 0. Shorter `timeMs` (whole milliseconds) is better. */
export type RankEntry = {
  id: string;
  status: EntryStatus;
  theory: string | null;
  practice: string | null;
  timeMs?: number | null;
  /** What the entry belongs to, for a ranking of a part of the field (000-57). */
  scope?: string;
};

/** The part of the field that are the office's own contestants (通辽选手), and the others (000-57). */
export const LOCAL = 'LOCAL';
export const scopeOf = (entry: { local?: boolean | undefined }): string => (entry.local === false ? 'ELSEWHERE' : LOCAL);

export type Weights = { theory: string; practice: string };

/** Weights sum to exactly 1. `decimals` holds for the total, and for the marks unless `markDecimals` says otherwise. */
export type RankOptions = {
  weights: Weights;
  tieBreak: readonly TieBreak[];
  decimals: number;
  markDecimals?: number;
  /** Only entries of this scope are ranked; the others keep their total. */
  scope?: string;
};

/** The rule that settled an entry's rank; JOINT where none could, STATUS and OUT_OF_SCOPE where there is no rank. */
export type DecidedBy = 'TOTAL' | TieBreak | 'JOINT' | 'STATUS' | 'OUT_OF_SCOPE';

export type RankedEntry = {
  id: string;
  status: EntryStatus;
  theory: string | null;
  practice: string | null;
  timeMs: number | null;
  /** With exactly `decimals` decimals; null for who is not ranked by status. */
  total: string | null;
  rank: number | null;
  joint: boolean;
  decidedBy: DecidedBy;
};
