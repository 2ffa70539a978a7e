import { addDays, yearOf, type CivilDate } from '../shared/civil-date.ts';
import { isPublished, isWorkingDay, type Calendar } from './calendar.ts';

export { isWorkingDay };

/** What is found may change while a year it rests on is not published; `provisionalYear` is the first such year met. */
export type Provisionality = { provisional: boolean; provisionalYear?: number };
export type WorkingDay = Provisionality & { date: CivilDate };
export type WorkingDayCount = Provisionality & { days: number };

type Step = 1 | -1;

/** The start day is not counted (民法典 第201条); n is 1 or more. */
export function nthWorkingDayAfter(calendar: Calendar, start: CivilDate, n: number): WorkingDay {
  return walk(calendar, start, n, 1);
}

/** The nth day after the start that counts. Some day must: a count that never does would run past the years of the calendar and throw. */
export function nthCountedDayAfter(calendar: Calendar, start: CivilDate, n: number, counts: (date: CivilDate) => boolean): WorkingDay {
  return walk(calendar, start, n, 1, counts);
}

/** Counts back from the day before the start; n is 1 or more. */
export function nthWorkingDayBefore(calendar: Calendar, start: CivilDate, n: number): WorkingDay {
  return walk(calendar, start, n, -1);
}

export function nextWorkingDayOnOrAfter(calendar: Calendar, date: CivilDate): WorkingDay {
  return walk(calendar, addDays(date, -1), 1, 1);
}

export function lastWorkingDayOnOrBefore(calendar: Calendar, date: CivilDate): WorkingDay {
  return walk(calendar, addDays(date, 1), 1, -1);
}

/**
 * How many working days come after a, up to and including b; the negative of that where b lies before a.
 * It undoes nthWorkingDayAfter: workingDaysBetween(c, a, nthWorkingDayAfter(c, a, n).date).days is n.
 */
export function workingDaysBetween(calendar: Calendar, a: CivilDate, b: CivilDate): WorkingDayCount {
  if (b < a) {
    const count = workingDaysBetween(calendar, b, a);
    return { ...count, days: count.days === 0 ? 0 : -count.days };
  }
  const years = openYears(calendar);
  let days = 0;
  for (let date = a; date < b;) {
    date = addDays(date, 1);
    years.see(date);
    if (isWorkingDay(calendar, date)) days += 1;
  }
  return { days, ...years.found() };
}

function walk(
  calendar: Calendar,
  start: CivilDate,
  n: number,
  step: Step,
  counts = (date: CivilDate): boolean => isWorkingDay(calendar, date),
): WorkingDay {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`a count of working days begins at 1, not ${n}`);
  const years = openYears(calendar);
  let date = start;
  for (let left = n; left > 0;) {
    date = addDays(date, step);
    years.see(date);
    if (counts(date)) left -= 1;
  }
  return { date, ...years.found() };
}

/** Remembers the first unpublished year that a count ran through. */
function openYears(calendar: Calendar) {
  let provisionalYear: number | undefined;
  return {
    see(date: CivilDate): void {
      const year = yearOf(date);
      if (provisionalYear === undefined && !isPublished(calendar, year)) provisionalYear = year;
    },
    found: (): Provisionality => (provisionalYear === undefined ? { provisional: false } : { provisional: true, provisionalYear }),
  };
}
