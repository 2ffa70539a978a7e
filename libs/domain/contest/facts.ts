import type { AppealLengths } from '../appeal/appeal-window.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { DocumentFacts } from '../document/commands.ts';
import type { AnnexTable, Issuer } from '../document/state.ts';
import type { HostingBan } from '../hosting/application.ts';
import type { RecheckRule, ReportedRow } from '../recheck/recheck.ts';
import type { Refusal } from '../shared/result.ts';
import type { Entrant, LotsOf } from './draw.ts';
import type { SubPlanRules } from '../sub-plan/sub-plan.ts';

/** Of a regulation with sub-plans. */
export interface FrontFacts {
  /** Whether the campaign's contests go by plan and notice in the system (CONTEST_FRONT). */
  asked: boolean;
  rules: SubPlanRules;
  /** After so many minutes without a save a plan is in nobody's hand (DRAFT_HOLD_MINUTES). */
  holdMinutes: number;
  /** The committee's bodies as the campaign names them, the leading one first; empty while it does not. */
  bodies: readonly Issuer[];
  /** Names of the organizations that an act names, by id; who is not here does not exist. */
  names: Readonly<Record<string, string>>;
  /** Inferred values nobody has confirmed that block the notice of this trade's contest (C5). */
  blocking: readonly { field: string; clause: string }[];
  document: DocumentFacts;
  /** What the text of a correction has attached: before and after. Left out where no text is written. */
  annexes?: readonly AnnexTable[];
}

/** What a campaign asks of a contest's day, each a setting. */
export interface DayRule {
  lots: boolean;
  codes: boolean;
  recheck: boolean;
}

export interface RecheckFacts {
  rule: RecheckRule;
  rows: readonly ReportedRow[];
  seed: string;
  lotOf: (key: string) => string;
}

export interface FinalistFacts {
  counted: number;
  wanted: number;
  clause: string;
  /** Whether the office let it take place with fewer, with its reason. */
  waived: boolean;
  unwaived: 'WARN' | 'REQUIRE';
}

export interface EntrantFacts {
  all: readonly Entrant[];
  seed: string;
  lots: LotsOf;
}

/** What `decide` must know beyond the state; loaded under the case lock, never guessed. */
export interface ContestFacts {
  /** Civil date of the record's clock in the regulation's zone. */
  today: string;
  /** Last day on which contests end without a reason (000-40). */
  cutoffOn: string;
  /** Whether the regulation ranks own contestants of an upper contest by themselves (000-57). */
  localRanking: boolean;
  /** Inferred values nobody has confirmed that block the release of this trade's contest. */
  blocking: readonly { field: string; clause: string }[];
  /** 停办 of the organizations that an act names anew as organizers (000-62); none where an act names nobody. */
  bans: readonly HostingBan[];
  /** Null under a regulation that knows no sub-plans. */
  front: FrontFacts | null;
  /** What the campaign does with a late report (rules.md §9.1-25). */
  lateReports: 'ACCEPT' | 'REFUSE';
  returnReasons: readonly string[];
  correctionDays: number;
  /** The running deadline of the report being written: its first late instant, epoch milliseconds. */
  dueAt: number | null;
  /** What stands between the draft and its hand-in; null when the report was not loaded for this act. */
  report: { draftVersion: number; missing: readonly Refusal[] } | null;
  /** What the campaign asks of the contest's day (DRAW_LOTS, BLIND_CODES, SCORE_RECHECK). */
  day: DayRule;
  /** The report under review with a seed and the lots made of it; null where nobody asks. */
  recheck: RecheckFacts | null;
  /** Who was accepted for the final, with a seed and the lots made of it; null where nobody asks. */
  entrants: EntrantFacts | null;
  /** What the window of an appeal is counted by; null where nobody asks. */
  appeals: { lengths: AppealLengths; calendar: Calendar } | null;
  /** Whether the office has acted on the report that is under review: claimed it, said a word, or taken note of one on paper. */
  touched: boolean;
  /** Who was in the final, against how many there must be (000-24); null where nobody asks. */
  finalists: FinalistFacts | null;
  /** Why this person may not agree in the stage's approval now, or return it, as it says itself; null where that was not asked. */
  review: { confirm: readonly Refusal[]; return: readonly Refusal[] } | null;
}
