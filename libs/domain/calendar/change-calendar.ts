import { yearOf, type CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Result } from '../shared/result.ts';
import { isLocal, type CalendarDay } from './calendar.ts';
import { parseHolidayCn } from './holiday-cn.ts';
import { checkRange, datesOf, daysOfForm, noticeRows, type NoticeDay, type NoticeHoliday } from './notice.ts';
import type { RecordedDay } from './recorded-days.ts';
import { validateYear } from './validate-year.ts';

/** What a person may do to a year: enter its notice, by form or by file, or change the local overlay (地方放假、地方上班), each by a document. */
export type CalendarChange =
  | { kind: 'FORM'; documentNo: string; holidays: readonly NoticeHoliday[] }
  | { kind: 'FILE'; documentNo: string; file: string }
  | { kind: 'LOCAL'; documentNo: string; dayKind: 'LOCAL_OFF' | 'LOCAL_WORK'; name: string; from: CivilDate; to: CivilDate }
  | { kind: 'LOCAL_REMOVED'; dates: readonly CivilDate[] };

/**
 * All rows as they are after a change of a year. Refuses with the codes of daysOfForm, parseHolidayCn and validateYear (a notice becomes
 * PUBLISHED, so that the statutory days must be there), CALENDAR_LOCAL_DAY_TWICE and CALENDAR_LOCAL_DAY_UNKNOWN.
 */
export function changeCalendar(year: number, rows: readonly RecordedDay[], change: CalendarChange): Result<RecordedDay[]> {
  switch (change.kind) {
    case 'FORM':
    case 'FILE':
      return enterNotice(year, rows, change);
    case 'LOCAL':
      return addLocal(year, rows, change);
    case 'LOCAL_REMOVED':
      return removeLocal(year, rows, change.dates);
  }
}

type Notice = Extract<CalendarChange, { kind: 'FORM' | 'FILE' }>;

function enterNotice(year: number, rows: readonly RecordedDay[], notice: Notice): Result<RecordedDay[]> {
  const days = noticeDaysOf(year, notice);
  if (!days.ok) return days;
  const published = { year, status: 'PUBLISHED', sourceDocNo: notice.documentNo, version: '' } as const;
  const checked = validateYear(published, noticeRows(days.value, notice.documentNo));
  if (!checked.ok) return checked;
  return ok([...rows.filter((row) => isLocal(row) || row.noticeYear !== year), ...recorded(year, checked.value)]);
}

function noticeDaysOf(year: number, notice: Notice): Result<NoticeDay[]> {
  if (notice.kind === 'FORM') return daysOfForm(notice.holidays);
  const file = parseHolidayCn(notice.file, year);
  return file.ok ? ok(file.value.days) : file;
}

type Local = Extract<CalendarChange, { kind: 'LOCAL' }>;

function addLocal(year: number, rows: readonly RecordedDay[], { dayKind, name, from, to, documentNo }: Local): Result<RecordedDay[]> {
  const range = checkRange(from, to, name);
  if (range.length > 0) return refuseAll(range);
  const isWorkday = dayKind === 'LOCAL_WORK';
  const added = datesOf(from, to).map((date): CalendarDay => ({ date, isWorkday, kind: dayKind, name, sourceDocNo: documentNo }));
  const outside = validateYear({ year, status: 'PROVISIONAL', version: '' }, added);
  if (!outside.ok) return outside;
  const twice = added.filter(({ date }) => rows.some((row) => isLocal(row) && row.date === date));
  if (twice.length > 0) return refuseAll(twice.map(({ date }) => ({ code: 'CALENDAR_LOCAL_DAY_TWICE', field: date, params: { date } })));
  return ok([...rows, ...recorded(year, added)]);
}

function removeLocal(year: number, rows: readonly RecordedDay[], dates: readonly CivilDate[]): Result<RecordedDay[]> {
  const isMeant = (row: RecordedDay): boolean => isLocal(row) && yearOf(row.date) === year && dates.includes(row.date);
  const unknown = dates.find((date) => !rows.some((row) => isMeant(row) && row.date === date));
  if (unknown !== undefined) return refuse('CALENDAR_LOCAL_DAY_UNKNOWN', { field: unknown, params: { date: unknown } });
  return ok(rows.filter((row) => !isMeant(row)));
}

const recorded = (noticeYear: number, days: readonly CalendarDay[]): RecordedDay[] => days.map((day) => ({ ...day, noticeYear }));
