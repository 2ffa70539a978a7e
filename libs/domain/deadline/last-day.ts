import type { Calendar } from '../calendar/calendar.ts';
import { isWorkingDay, nthCountedDayAfter, type WorkingDay } from '../calendar/working-days.ts';
import { addDays, addMonths, daysBetween, earlierOf, type CivilDate } from '../shared/civil-date.ts';
import { extensionDays, isStillOn, type Ledger } from './ledger.ts';
import type { DeadlineRule } from './rule.ts';

/** The day before the first that may count: the start day itself, or the day before it where the rule counts the start day. */
export function baseOf(rule: DeadlineRule, startDate: CivilDate): CivilDate {
  if (rule.unit === 'FIXED_DATE') return earlierOf(startDate, rule.on);
  return rule.countsStartDay === true ? addDays(startDate, -1) : startDate;
}

/** Whether this kind of clock uses up this day: suspensions aside. */
export const isDayOf = ({ unit }: DeadlineRule, calendar: Calendar, date: CivilDate): boolean =>
  unit !== 'WORKING_DAY' || isWorkingDay(calendar, date);

/**
 * The last day with what the ledger adds. No suspension in it may stand any more.
 * A count of working days ends on one by construction. Any other period that ends on a rest day runs on (民法典 第203条), and days of grace
 * are counted from there: the day to which it ran on is its last day.
 */
export function lastDay(rule: DeadlineRule, startDate: CivilDate, calendar: Calendar, ledger: Ledger): WorkingDay {
  const base = baseOf(rule, startDate);
  const extra = extensionDays(ledger);
  const still = (date: CivilDate): boolean => isStillOn(ledger, date);
  if (rule.unit === 'WORKING_DAY')
    return nthCountedDayAfter(calendar, base, rule.length + extra, (date) => isWorkingDay(calendar, date) && !still(date));
  const asSet = plainLastDay(rule, startDate);
  const end = nthMovingDayAfter(base, daysBetween(base, asSet), still);
  const due: WorkingDay = rule.unit === 'FIXED_DATE' && end === asSet ? { date: end, provisional: false } : runOn(calendar, end, still);
  return extra === 0 ? due : runOn(calendar, nthMovingDayAfter(due.date, extra, still), still);
}

/** By the civil calendar alone: suspensions, extensions and rest days come after. */
function plainLastDay(rule: DeadlineRule, startDate: CivilDate): CivilDate {
  switch (rule.unit) {
    case 'FIXED_DATE':
      return rule.on;
    case 'MONTH':
    case 'YEAR':
      return correspondingDay(startDate, rule.unit === 'YEAR' ? 12 * rule.length : rule.length, rule.countsStartDay === true);
    case 'WORKING_DAY':
    case 'CALENDAR_DAY':
      return addDays(baseOf(rule, startDate), rule.length);
  }
}

/** 民法典 第202条. Where the start day counts, the period is over the day before; where the month has no such day, at the month's end either way. */
function correspondingDay(startDate: CivilDate, months: number, countsStartDay: boolean): CivilDate {
  const day = addMonths(startDate, months);
  const exists = day.slice(-2) === startDate.slice(-2);
  return countsStartDay && exists ? addDays(day, -1) : day;
}

function nthMovingDayAfter(start: CivilDate, n: number, still: (date: CivilDate) => boolean): CivilDate {
  let date = start;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    if (!still(date)) left -= 1;
  }
  return date;
}

function runOn(calendar: Calendar, date: CivilDate, still: (date: CivilDate) => boolean): WorkingDay {
  return nthCountedDayAfter(calendar, addDays(date, -1), 1, (day) => isWorkingDay(calendar, day) && !still(day));
}
