/** Of the pack: the top group is looked at as a whole, of the rest at least so many percent; more errors than that, and all are looked at. */
export interface RecheckRule {
  /** Last rank of the top group, joint ones included. */
  topRank: number;
  restPercent: number;
  errorPercent: number;
}

/** A ranked row of the report as it was handed in. Marks are plain decimals as text; null where the part has no weight. */
export interface ReportedRow {
  key: string;
  name: string;
  unit: string;
  rank: number;
  theory: string | null;
  practice: string | null;
}

export interface Marks {
  theory: string | null;
  practice: string | null;
}

/** What one person read on the judges' sheets, without seeing the report. */
export interface Reading extends Marks {
  key: string;
  by: string;
}

/**
 * WAITING for a first reading; SECOND while readings and report disagree; AGREES with the report; DIFFERS where two people who read for
 * themselves agree against it.
 */
export type Finding = 'WAITING' | 'SECOND' | 'AGREES' | 'DIFFERS';

/** 复检 of one round of the report. */
export interface Recheck {
  round: number;
  /** By which anybody draws the sample again. */
  seed: string;
  keys: readonly string[];
  /** Too many errors in the sample: every row is looked at. */
  widened: boolean;
  readings: readonly Reading[];
  findings: Readonly<Record<string, Finding>>;
}

export const isSettled = (finding: Finding | undefined): boolean => finding === 'AGREES' || finding === 'DIFFERS';
