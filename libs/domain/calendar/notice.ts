import { addDays, daysBetween, isCivilDate, type CivilDate } from '../shared/civil-date.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { CalendarDay } from './calendar.ts';

/** One day as the State Council's yearly notice puts it down: off, or worked in exchange (调休上班). */
export type NoticeDay = { date: CivilDate; name: string; isOffDay: boolean };

/** One holiday as a person reads it from the notice: the days off from … to, and the days worked in exchange. */
export type NoticeHoliday = { name: string; from: CivilDate; to: CivilDate; makeUp: readonly CivilDate[] };

/** No notice has come near it (the longest holiday since 2007 had ten days); a slip in the year would make thousands of days. */
const LONGEST_HOLIDAY = 31;

/** The days of a filled-in form. Refuses with CALENDAR_DAY_BAD_DATE, CALENDAR_RANGE_REVERSED, CALENDAR_RANGE_TOO_LONG; the rest is noticeDays' business. */
export function daysOfForm(holidays: readonly NoticeHoliday[]): Result<NoticeDay[]> {
  const refusals = holidays.flatMap(({ name, from, to }) => checkRange(from, to, name));
  return refusals.length > 0 ? refuseAll(refusals) : ok(holidays.flatMap(daysOf));
}

/** Why this is no range of days: by its fault, the name given for the sentence. */
export function checkRange(from: CivilDate, to: CivilDate, name: string): Refusal[] {
  const bad = [from, to].filter((date) => !isCivilDate(date));
  if (bad.length > 0) return bad.map((date) => ({ code: 'CALENDAR_DAY_BAD_DATE', field: date, params: { date } }));
  if (to < from) return [{ code: 'CALENDAR_RANGE_REVERSED', params: { name, from, to } }];
  if (daysBetween(from, to) >= LONGEST_HOLIDAY) return [{ code: 'CALENDAR_RANGE_TOO_LONG', params: { name, max: LONGEST_HOLIDAY } }];
  return [];
}

/** Every day from the first to the last, both included. */
export function datesOf(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

/** The calendar's rows of a notice. */
export function noticeRows(days: readonly NoticeDay[], sourceDocNo: string): CalendarDay[] {
  return days.map(({ date, name, isOffDay }) => ({
    date,
    name,
    isWorkday: !isOffDay,
    kind: isOffDay ? 'HOLIDAY' : 'MAKEUP',
    sourceDocNo,
  }));
}

function daysOf({ name, from, to, makeUp }: NoticeHoliday): NoticeDay[] {
  return [...datesOf(from, to).map((date) => ({ date, name, isOffDay: true })), ...makeUp.map((date) => ({ date, name, isOffDay: false }))];
}
