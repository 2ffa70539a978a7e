import { isCivilDate, type CivilDate } from '../shared/civil-date.ts';
import { parseLocalTime, type LocalTime } from '../shared/local-time.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';

export type Recipient = 'ASSIGNEE' | 'OFFICE' | 'HEAD_CC';

/** A reminder: so many working days before (negative) or after the last day, at a local time, to whom. A ladder has each offset once. */
export type Rung = { offset: number; at: LocalTime; to: readonly Recipient[] };

/** What every deadline says, whatever measures its time. */
type Basics = {
  key: string;
  /** What sets the clock going, such as CONTEST_ENDED. */
  startEvent: string;
  /** '24:00', or the close of business where the office so decided (民法典 第203条 second sentence). */
  cutoff: LocalTime;
  clause: string;
  /** Hard: what comes late is refused, with the clause. Otherwise soft: it is accepted and marked 逾期. */
  hard: boolean;
  ladder: readonly Rung[];
  /** The start day is the first day of the count, unless it is a rest day; a setting for notices (rules §9-1). Otherwise 民法典 第201条. */
  countsStartDay?: boolean;
};

/** So many days, or months or years to the corresponding day (民法典 第202条). */
export type PeriodRule = Basics & { unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | 'YEAR'; length: number };

/** A day that the document names. It is no period, so 民法典 第203条 does not move it where it is a rest day. */
export type FixedDateRule = Basics & { unit: 'FIXED_DATE'; on: CivilDate };

/** The same where the document names no day and the office sets one for each case. */
export type AssignedDayRule = Omit<FixedDateRule, 'on'>;

/** How long a step may take. */
export type DeadlineRule = PeriodRule | FixedDateRule;

/** Refuses with DEADLINE_LENGTH_INVALID, DEADLINE_DATE_INVALID, DEADLINE_CUTOFF_INVALID, DEADLINE_RUNG_INVALID, DEADLINE_RUNG_TWICE. */
export function checkDeadlineRule(rule: DeadlineRule): Result<DeadlineRule> {
  const at = { clause: rule.clause, field: rule.key };
  const refusals: Refusal[] = [];
  if (rule.unit === 'FIXED_DATE') {
    if (!isCivilDate(rule.on)) refusals.push({ code: 'DEADLINE_DATE_INVALID', ...at });
  } else if (!Number.isSafeInteger(rule.length) || rule.length < 1) refusals.push({ code: 'DEADLINE_LENGTH_INVALID', ...at });
  if (!parseLocalTime(rule.cutoff).ok || rule.cutoff === '00:00') refusals.push({ code: 'DEADLINE_CUTOFF_INVALID', ...at });
  if (!rule.ladder.every(isRung)) refusals.push({ code: 'DEADLINE_RUNG_INVALID', ...at });
  if (new Set(rule.ladder.map((rung) => rung.offset)).size !== rule.ladder.length) refusals.push({ code: 'DEADLINE_RUNG_TWICE', ...at });
  return refusals.length > 0 ? refuseAll(refusals) : ok(rule);
}

function isRung(rung: Rung): boolean {
  return Number.isSafeInteger(rung.offset) && parseLocalTime(rung.at).ok && rung.to.length > 0;
}
