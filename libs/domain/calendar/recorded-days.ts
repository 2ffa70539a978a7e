import { compareDates, type CivilDate } from '../shared/civil-date.ts';
import { isLocal, type CalendarDay } from './calendar.ts';

/** A day as a document put it down. `noticeYear` is the year whose notice (or overlay) it belongs to: next year's notice may change December. */
export type RecordedDay = CalendarDay & { noticeYear: number };

/** One day before and after a change; null where it is (or was) a plain weekday or weekend in its layer. */
export type DayChange = { date: CivilDate; before: CalendarDay | null; after: CalendarDay | null };

/** What counts of all that was put down: of two notices that name one day the later one; local days beside national ones. In order of date. */
export function effectiveDays(rows: readonly RecordedDay[]): CalendarDay[] {
  const last = new Map<string, RecordedDay>();
  for (const row of rows) {
    const known = last.get(keyOf(row));
    if (known === undefined || known.noticeYear < row.noticeYear) last.set(keyOf(row), row);
  }
  return [...last.values()].map(({ noticeYear: _, ...day }) => day).sort((a, b) => compareDates(a.date, b.date));
}

/** The days that two calendars say different things about, layer by layer; a source that alone differs is no change of a day. */
export function diffDays(before: readonly CalendarDay[], after: readonly CalendarDay[]): DayChange[] {
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key) => ({ before: was.get(key) ?? null, after: is.get(key) ?? null }))
    .filter((change) => !sameDay(change.before, change.after))
    .map((change) => ({ date: (change.after ?? change.before)?.date ?? '', ...change }))
    .sort((a, b) => compareDates(a.date, b.date));
}

const byKey = (days: readonly CalendarDay[]): Map<string, CalendarDay> => new Map(days.map((day) => [keyOf(day), day]));

const keyOf = (day: CalendarDay): string => `${day.date} ${isLocal(day) ? 'LOCAL' : 'NATIONAL'}`;

const sameDay = (a: CalendarDay | null, b: CalendarDay | null): boolean =>
  a !== null && b !== null && a.kind === b.kind && a.name === b.name;
