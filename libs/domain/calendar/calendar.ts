import { dayOfWeek, yearOf, type CivilDate } from '../shared/civil-date.ts';

/** A year is PUBLISHED once its State Council notice (and local overlay) has been entered and checked. */
export type CalendarYear = { year: number; status: 'PUBLISHED' | 'PROVISIONAL'; sourceDocNo?: string; version: string };

export type CalendarDayKind = 'HOLIDAY' | 'MAKEUP' | 'LOCAL_OFF' | 'LOCAL_WORK';

/** A day that departs from Monday to Friday. A local row overrides a national one of the same date, both ways. */
export type CalendarDay = { date: CivilDate; isWorkday: boolean; kind: CalendarDayKind; name: string; sourceDocNo: string };

export type Calendar = {
  readonly years: ReadonlyMap<number, CalendarYear>;
  readonly days: ReadonlyMap<CivilDate, CalendarDay>;
};

/** The order of the rows does not matter. Throws when a year or a day of one layer is given twice: validate-year refuses that earlier. */
export function makeCalendar(years: readonly CalendarYear[], days: readonly CalendarDay[]): Calendar {
  const national = uniqueBy(
    days.filter((day) => !isLocal(day)),
    (day) => day.date,
  );
  const local = uniqueBy(days.filter(isLocal), (day) => day.date);
  return { years: uniqueBy(years, (year) => year.year), days: new Map([...national, ...local]) };
}

export function isLocal(day: CalendarDay): boolean {
  return day.kind === 'LOCAL_OFF' || day.kind === 'LOCAL_WORK';
}

/** Monday to Friday, unless the calendar has a row for the day (全国年节及纪念日放假办法; 国务院办公厅 yearly notice). */
export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean {
  return calendar.days.get(date)?.isWorkday ?? dayOfWeek(date) <= 5;
}

/** Whether what the calendar says about this year is final; an unknown year never is. */
export function isPublished(calendar: Calendar, year: number): boolean {
  return calendar.years.get(year)?.status === 'PUBLISHED';
}

/** The versions a count from one date to another rests on, such as '2026=v2,2027=NONE'. */
export function calendarVersion(calendar: Calendar, from: CivilDate, to: CivilDate): string {
  const versions: string[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    versions.push(`${year}=${calendar.years.get(year)?.version ?? 'NONE'}`);
  }
  return versions.join(',');
}

function uniqueBy<K, T>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T> {
  const map = new Map(rows.map((row) => [keyOf(row), row]));
  if (map.size !== rows.length) throw new Error('the calendar has a row twice');
  return map;
}

/** Whether versions such as '2026=v2,2027=NONE' rest on another state of that year than this one. A year they do not name cannot concern them. */
export function restsOnOther(versions: string, year: number, version: string): boolean {
  return versions.split(',').some((each) => each.startsWith(`${year}=`) && each !== `${year}=${version}`);
}
