import { plannedTasks, type PlannedTask } from '@jiangcheng/domain/contest/plan';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { passingAt } from '../deadline/deadline-row.ts';
import type { NewTask } from '../ports/case-changes.ts';
import type { DeadlineRow, LockedCase, TaskRow } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';

export interface TaskChanges {
  open: NewTask[];
  close: { id: string; status: 'DONE' | 'CANCELLED' }[];
  due: { id: string; deadlineId: string; dueAt: number | null }[];
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
      return { id: newId(), kind, stage, round, role, organizationId, deadlineId: deadline?.id ?? null, dueAt: passingAt(deadline) };
    });
  const gone = own.filter((row) => !planned.some((task) => isSame(task, row)));
  const close = gone.map((row) => ({ id: row.id, status: statusOfGone(row, planned, state) }));
  const due = planned.flatMap((task) => {
    const row = own.find((candidate) => isSame(task, candidate));
    const deadline = deadlineOf(task);
    return row !== undefined && deadline !== null && row.dueAt !== passingAt(deadline)
      ? [{ id: row.id, deadlineId: deadline.id, dueAt: passingAt(deadline) }]
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
