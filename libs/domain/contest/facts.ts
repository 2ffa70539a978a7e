import type { Refusal } from '../shared/result.ts';

/** What `decide` must know beyond the state; loaded under the case lock, never guessed. */
export interface ContestFacts {
  /** Civil date of the record's clock in the regulation's zone. */
  today: string;
  /** Last day on which contests end without a reason (000-40). */
  cutoffOn: string;
  /** Inferred values nobody has confirmed that block the release of this trade's contest. */
  blocking: readonly { field: string; clause: string }[];
  /** What the campaign does with a late report (rules.md §9.1-25). */
  lateReports: 'ACCEPT' | 'REFUSE';
  returnReasons: readonly string[];
  correctionDays: number;
  /** The running deadline of the report being written: its first late instant, epoch milliseconds. */
  dueAt: number | null;
  /** What stands between the draft and its hand-in; null when the report was not loaded for this act. */
  report: { draftVersion: number; missing: readonly Refusal[] } | null;
  /** Whether the office has acted on the report that is under review: claimed it, said a word, or taken note of one on paper. */
  touched: boolean;
  /** Why this person may not sign the review now, or return it, as its approval says; null where that was not asked. */
  review: { confirm: readonly Refusal[]; return: readonly Refusal[] } | null;
}
