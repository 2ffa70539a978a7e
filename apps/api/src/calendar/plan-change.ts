import type { calendarPreviewRequest } from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { makeCalendar, type Calendar } from '@jiangcheng/domain/calendar/calendar';
import { changeCalendar, type CalendarChange } from '@jiangcheng/domain/calendar/change-calendar';
import { diffDays, effectiveDays, type DayChange, type RecordedDay } from '@jiangcheng/domain/calendar/recorded-days';
import { yearOf } from '@jiangcheng/domain/shared/civil-date';
import { refuse } from '@jiangcheng/domain/shared/result';
import type { LockedYear } from '@jiangcheng/persistence/calendar/locked-year';
import { refusalProblem, respondRefusals } from '../platform/problems.ts';

export type ChangeRequest = Output<typeof calendarPreviewRequest>['change'];
export type NoticeRequest = Extract<ChangeRequest, { kind: 'FORM' | 'FILE' }>;
/** What is known of the year before the change; null for a year that nobody has entered. */
export type StoredYear = Pick<LockedYear, 'status' | 'sourceDocNo' | 'sourceUrl' | 'version'> | null;

export interface CalendarPlan {
  readonly rows: readonly RecordedDay[];
  readonly changes: readonly DayChange[];
  /** The years in which days change, in order: the year itself, and the one before where the notice changes its December. */
  readonly years: readonly number[];
}

export const isNotice = (change: ChangeRequest): change is NoticeRequest => change.kind === 'FORM' || change.kind === 'FILE';

/** What a change comes to. Throws the problem 422 with every reason where the domain refuses it, or where it changes nothing. */
export function planChange(year: number, rows: readonly RecordedDay[], stored: StoredYear, change: ChangeRequest): CalendarPlan {
  const after = respondRefusals(changeCalendar(year, rows, tidy(change)));
  const changes = diffDays(effectiveDays(rows), effectiveDays(after));
  if (changes.length === 0 && saysTheSame(stored, change)) throw refusalProblem(refuse('CALENDAR_UNCHANGED'));
  const years = [...new Set([year, ...changes.map(({ date }) => yearOf(date))])].sort((a, b) => a - b);
  return { rows: after, changes, years };
}

/** The calendar as it would be after the plan. Its versions stay those of before: for dates, not for the record. */
export function plannedCalendar(year: number, { rows }: CalendarPlan, change: ChangeRequest, now: Calendar): Calendar {
  const known = now.years.get(year) ?? { year, status: 'PROVISIONAL', version: '' };
  const years = new Map(now.years).set(year, isNotice(change) ? { ...known, status: 'PUBLISHED' } : known);
  return makeCalendar([...years.values()], effectiveDays(rows));
}

/** The same days by another document, or a provisional year's days by a notice, are a change all the same. */
function saysTheSame(stored: StoredYear, change: ChangeRequest): boolean {
  if (stored === null || !isNotice(change)) return stored !== null;
  return (
    stored.status === 'PUBLISHED' && stored.sourceDocNo === tidyText(change.documentNo) && stored.sourceUrl === (change.documentUrl ?? null)
  );
}

export const tidyText = (text: string): string => text.normalize('NFC').trim();

function tidy(change: ChangeRequest): CalendarChange {
  switch (change.kind) {
    case 'FORM': {
      const holidays = change.holidays.map((holiday) => ({ ...holiday, name: tidyText(holiday.name) }));
      return { kind: 'FORM', documentNo: tidyText(change.documentNo), holidays };
    }
    case 'FILE':
      return { kind: 'FILE', documentNo: tidyText(change.documentNo), file: change.file };
    case 'LOCAL': {
      const { dayKind, from, to } = change;
      return { kind: 'LOCAL', documentNo: tidyText(change.documentNo), name: tidyText(change.name), dayKind, from, to };
    }
    case 'LOCAL_REMOVED':
      return { kind: 'LOCAL_REMOVED', dates: change.dates };
  }
}
