import { isLate } from '@jiangcheng/domain/deadline/compute-deadline';
import type { DeadlineRow } from '../ports/rows.ts';

/** The clocks that run: one that stands is never late and wakes nobody. */
export const running = (rows: readonly DeadlineRow[]): DeadlineRow[] => rows.filter(({ status }) => status === 'RUNNING');

/** Those that became overdue and are not marked yet, with the mark; looked at `graceMs` after their instants. */
export const newlyOverdue = (rows: readonly DeadlineRow[], now: number, graceMs = 0): DeadlineRow[] =>
  running(rows)
    .filter((row) => row.overdueAt === null && isLate(now - graceMs, row.dueAt))
    .map((row) => ({ ...row, overdueAt: now }));

/** The moment at which it is looked at: when it becomes overdue, or its kind's grace after; null once that has come. */
export const overdueAlarm = (row: DeadlineRow, now: number, graceMs = 0): number | null =>
  now < row.dueAt + graceMs ? row.dueAt + graceMs : null;
