import type { PlannedTask } from '@jiangcheng/domain/process/planned-task';
import { passingAt } from '../deadline/deadline-row.ts';
import type { NewTask } from '../ports/case-changes.ts';
import type { DeadlineRow, LockedCase, TaskRow } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';

export interface TaskChanges {
  open: NewTask[];
  close: { id: string; status: 'DONE' | 'CANCELLED' }[];
  due: { id: string; deadlineId: string; dueAt: number | null }[];
}

const isSame = (planned: PlannedTask, row: TaskRow): boolean =>
  planned.kind === row.kind &&
  planned.round === row.round &&
  planned.role === row.role &&
  planned.organizationId === row.organizationId &&
  (planned.personId ?? null) === (row.personId ?? null);

/** The case's own tasks that the state asks for, against those of its stages that are open: others hang on it beside its story. What is gone was done, unless the process says otherwise. */
export function reconcileTasks<T extends ProcessTypes>(
  process: Process<T>,
  locked: LockedCase<T['state']>,
  state: T['state'],
  pack: T['pack'],
  deadlines: readonly DeadlineRow[],
  newId: NewId,
): TaskChanges {
  const planned = process.tasks(state, pack);
  const own = locked.tasks.filter(({ seat, stage }) => seat === null && state.stages.some((one) => one.stage === stage));
  const deadlineOf = ({ deadline }: PlannedTask) =>
    deadline === null ? null : (deadlines.find(({ key, round }) => key === deadline.key && round === deadline.round) ?? null);
  const open = planned
    .filter((task) => !own.some((row) => isSame(task, row)))
    .map((task): NewTask => {
      const deadline = deadlineOf(task);
      const { deadline: _planned, ...addressed } = task;
      return { id: newId(), ...addressed, deadlineId: deadline?.id ?? null, dueAt: passingAt(deadline) };
    });
  const gone = own.filter((row) => !planned.some((task) => isSame(task, row)));
  const close = gone.map((row) => ({
    id: row.id,
    status: process.wasDone(row, planned, state) ? ('DONE' as const) : ('CANCELLED' as const),
  }));
  const due = planned.flatMap((task) => {
    const row = own.find((candidate) => isSame(task, candidate));
    const deadline = deadlineOf(task);
    return row !== undefined && deadline !== null && row.dueAt !== passingAt(deadline)
      ? [{ id: row.id, deadlineId: deadline.id, dueAt: passingAt(deadline) }]
      : [];
  });
  return { open, close, due };
}
