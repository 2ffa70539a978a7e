import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { computeDeadline } from '@jiangcheng/domain/deadline/compute-deadline';
import type { DeadlineRow } from '../ports/rows.ts';

/** An open deadline as it is by another calendar, everything else the same. A due date that moved was not overdue yet. */
export function recomputedRow(row: DeadlineRow, calendar: Calendar): DeadlineRow {
  const { dueOn, dueAt, provisional, calendarVersion } = computeDeadline(row.rule, row.startOn, calendar);
  return { ...row, dueOn, dueAt, provisional, calendarVersion, overdueAt: row.dueAt === dueAt ? row.overdueAt : null };
}
