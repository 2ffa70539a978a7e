import { isLate } from '@jiangcheng/domain/deadline/compute-deadline';
import type { DeadlineRow } from '../ports/rows.ts';

/** The clocks that run: one that stands is never late and wakes nobody. */
export const running = (rows: readonly DeadlineRow[]): DeadlineRow[] => rows.filter(({ status }) => status === 'RUNNING');

/** Those that became overdue and are not marked yet, with the mark. */
export const newlyOverdue = (rows: readonly DeadlineRow[], now: number): DeadlineRow[] =>
  running(rows)
    .filter((row) => row.overdueAt === null && isLate(now, row.dueAt))
    .map((row) => ({ ...row, overdueAt: now }));

/** The moment at which it becomes overdue, while that is still to come. */
export const overdueAlarm = (row: DeadlineRow, now: number): number | null => (now < row.dueAt ? row.dueAt : null);
