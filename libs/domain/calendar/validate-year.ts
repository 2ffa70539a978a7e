import { compareDates, dayOfWeek, isCivilDate, yearOf } from '../shared/civil-date.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { isLocal, type CalendarDay, type CalendarDayKind, type CalendarYear } from './calendar.ts';
import { missingStatutoryDays } from './statutory-holidays.ts';

const IS_WORKDAY = { HOLIDAY: false, MAKEUP: true, LOCAL_OFF: false, LOCAL_WORK: true } as const satisfies Record<CalendarDayKind, boolean>;

/**
 * What must hold before a year enters the calendar; answers its days in order. A notice may name days of the December before its year
 * (2007, 2008, 2019: 元旦 and its make-up days), local rows may not. Refuses with CALENDAR_DAY_BAD_DATE, _OF_OTHER_YEAR,
 * _TWICE, _KIND_CONTRADICTED, CALENDAR_MAKEUP_ON_WEEKDAY, and for a published year CALENDAR_HOLIDAY_TOO_SHORT, CALENDAR_STATUTORY_DAYS_TOO_FEW,
 * CALENDAR_STATUTORY_DATE_MISSING, CALENDAR_SOURCE_MISSING.
 */
export function validateYear(year: CalendarYear, days: readonly CalendarDay[]): Result<CalendarDay[]> {
  const refusals = [
    ...days.flatMap((day) => checkDay(year.year, day)),
    ...daysTwice(days),
    ...(year.status === 'PUBLISHED' ? checkPublished(year, days) : []),
  ];
  return refusals.length > 0 ? refuseAll(refusals) : ok([...days].sort((a, b) => compareDates(a.date, b.date)));
}

function checkDay(year: number, day: CalendarDay): Refusal[] {
  const at = { field: day.date, params: { date: day.date, year } };
  if (!isCivilDate(day.date)) return [{ code: 'CALENDAR_DAY_BAD_DATE', ...at }];
  if (!mayName(year, day)) return [{ code: 'CALENDAR_DAY_OF_OTHER_YEAR', ...at }];
  if (IS_WORKDAY[day.kind] !== day.isWorkday) return [{ code: 'CALENDAR_DAY_KIND_CONTRADICTED', ...at }];
  if (day.kind === 'MAKEUP' && dayOfWeek(day.date) <= 5) return [{ code: 'CALENDAR_MAKEUP_ON_WEEKDAY', ...at }];
  return [];
}

const mayName = (year: number, day: CalendarDay): boolean =>
  yearOf(day.date) === year || (!isLocal(day) && day.date.startsWith(`${year - 1}-12-`));

/** A national and a local row of one date are no contradiction: the local one overrides. */
function daysTwice(days: readonly CalendarDay[]): Refusal[] {
  const seen = new Set<string>();
  return days.flatMap((day) => {
    const key = `${day.date} ${isLocal(day)}`;
    if (seen.has(key)) return [{ code: 'CALENDAR_DAY_TWICE', field: day.date, params: { date: day.date } }];
    seen.add(key);
    return [];
  });
}

function checkPublished(year: CalendarYear, days: readonly CalendarDay[]): Refusal[] {
  const sourceMissing = year.sourceDocNo ? [] : [{ code: 'CALENDAR_SOURCE_MISSING', field: 'sourceDocNo' }];
  return [...sourceMissing, ...missingStatutoryDays(year.year, days)];
}
