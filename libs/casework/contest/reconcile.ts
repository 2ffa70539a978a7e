import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { computeDeadline, isLate } from '@jiangcheng/domain/deadline/compute-deadline';
import { plannedDeadlines, plannedTasks, type ContestRules, type PlannedDeadline, type PlannedTask } from '@jiangcheng/domain/contest/plan';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import type { NewTask } from '../ports/case-changes.ts';
import type { DeadlineRow, LockedCase, TaskRow } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';

/** One deadline as it was and as it is now; `before` is null when it is new. */
export interface DeadlineChange {
  before: DeadlineRow | null;
  after: DeadlineRow;
}

function rowOf(planned: PlannedDeadline, before: DeadlineRow | null, calendar: Calendar, newId: NewId): DeadlineRow {
  const { dueOn, dueAt, provisional, calendarVersion } = computeDeadline(planned.rule, planned.startOn, calendar);
  return {
    id: before?.id ?? newId(),
    key: planned.key,
    round: planned.round,
    rule: planned.rule,
    startOn: planned.startOn,
    dueOn,
    dueAt,
    provisional,
    calendarVersion,
    status: planned.metAt === null ? 'RUNNING' : 'MET',
    overdueAt: before !== null && before.dueAt === dueAt ? before.overdueAt : null,
    metAt: planned.metAt,
    late: planned.metAt === null ? null : isLate(planned.metAt, dueAt),
  };
}

const same = (a: DeadlineRow, b: DeadlineRow): boolean =>
  a.dueAt === b.dueAt &&
  a.startOn === b.startOn &&
  a.status === b.status &&
  a.metAt === b.metAt &&
  a.late === b.late &&
  a.provisional === b.provisional;

/** The deadlines that the state asks for, against those that stand: a correction of the end day recomputes, with before and after. */
export function reconcileDeadlines(
  locked: LockedCase,
  state: ContestState,
  rules: ContestRules,
  calendar: Calendar,
  newId: NewId,
): DeadlineChange[] {
  return plannedDeadlines(state, rules)
    .map((planned) => {
      const before = locked.deadlines.find((d) => d.key === planned.key && d.round === planned.round) ?? null;
      return { before, after: rowOf(planned, before, calendar, newId) };
    })
    .filter(({ before, after }) => before === null || !same(before, after));
}

export interface TaskChanges {
  open: NewTask[];
  close: { id: string; status: 'DONE' | 'CANCELLED' }[];
  due: { id: string; deadlineId: string; dueAt: number }[];
}

const isSame = (planned: PlannedTask, row: TaskRow): boolean =>
  planned.kind === row.kind && planned.round === row.round && planned.role === row.role && planned.organizationId === row.organizationId;

/** The case's own tasks that the state asks for, against those that are open. What is gone was done, unless statusOfGone says otherwise. */
export function reconcileTasks(locked: LockedCase, state: ContestState, deadlines: readonly DeadlineRow[], newId: NewId): TaskChanges {
  const planned = plannedTasks(state);
  const own = locked.tasks.filter(({ seat }) => seat === null);
  const deadlineOf = (task: PlannedTask) => deadlines.find((d) => d.key === task.deadline && d.round === task.round) ?? null;
  const open = planned
    .filter((task) => !own.some((row) => isSame(task, row)))
    .map((task): NewTask => {
      const deadline = deadlineOf(task);
      const { kind, stage, round, role, organizationId } = task;
      return { id: newId(), kind, stage, round, role, organizationId, deadlineId: deadline?.id ?? null, dueAt: deadline?.dueAt ?? null };
    });
  const gone = own.filter((row) => !planned.some((task) => isSame(task, row)));
  const close = gone.map((row) => ({ id: row.id, status: statusOfGone(row, planned, state) }));
  const due = planned.flatMap((task) => {
    const row = own.find((candidate) => isSame(task, candidate));
    const deadline = deadlineOf(task);
    return row !== undefined && deadline !== null && row.dueAt !== deadline.dueAt
      ? [{ id: row.id, deadlineId: deadline.id, dueAt: deadline.dueAt }]
      : [];
  });
  return { open, close, due };
}

/** A task that moved to another organization, that the case's end left undone, or of a review from before there were approvals, is not done. */
const statusOfGone = (row: TaskRow, planned: readonly PlannedTask[], state: ContestState): 'DONE' | 'CANCELLED' => {
  const moved = planned.some((task) => task.kind === row.kind && task.round === row.round);
  const beforeApprovals = row.kind === 'REVIEW';
  const leftUndone = row.kind === 'CONFIRM_RECEIPT' && state.receipts.some((r) => r.round === row.round && !r.confirmed);
  return moved || beforeApprovals || leftUndone ? 'CANCELLED' : 'DONE';
};

/** All deadlines after the change, changed or not. */
export const mergeDeadlines = (locked: LockedCase, changes: readonly DeadlineChange[]): DeadlineRow[] => [
  ...locked.deadlines.filter((row) => !changes.some((change) => change.after.id === row.id)),
  ...changes.map((change) => change.after),
];
