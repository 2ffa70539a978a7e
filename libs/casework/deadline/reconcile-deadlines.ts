import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { DeadlineRow } from '../ports/rows.ts';
import type { NewId } from '../ports/ids.ts';
import { computedRow, type ClockSetting } from './deadline-row.ts';

/** A deadline that stands as the case's state says. */
export type PlannedClock = Omit<ClockSetting, 'id' | 'entries'>;

/** One deadline as it was and as it is now; `before` is null when it is new. */
export interface DeadlineChange {
  before: DeadlineRow | null;
  after: DeadlineRow;
}

const watched = ['dueAt', 'startOn', 'participant', 'status', 'metAt', 'late', 'provisional', 'grossDays', 'netDays'] as const;

/** A clock is one by its key and round, and by the opening of a node where it is an approval's. */
export const isSameClock = (
  row: Pick<DeadlineRow, 'key' | 'round' | 'run'>,
  { key, round, run }: Pick<DeadlineRow, 'key' | 'round' | 'run'>,
): boolean => row.key === key && row.round === round && (row.run ?? null) === (run ?? null);

/** The deadlines that the state asks for, against those that stand: a correction of the start recomputes. A row keeps its ledger. */
export function reconcileDeadlines(
  rows: readonly DeadlineRow[],
  planned: readonly PlannedClock[],
  calendar: Calendar,
  newId: NewId,
): DeadlineChange[] {
  return planned
    .map((clock) => {
      const before = rows.find((row) => isSameClock(row, clock)) ?? null;
      const setting = { ...clock, id: before?.id ?? newId(), entries: before?.entries ?? [] };
      return { before, after: computedRow(setting, before, calendar) };
    })
    .filter(({ before, after }) => before === null || watched.some((field) => before[field] !== after[field]));
}

/** All deadlines after the change, changed or not. */
export const mergeDeadlines = (rows: readonly DeadlineRow[], changes: readonly DeadlineChange[]): DeadlineRow[] => [
  ...rows.filter((row) => !changes.some((change) => change.after.id === row.id)),
  ...changes.map((change) => change.after),
];
