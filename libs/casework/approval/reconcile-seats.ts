import type { Address } from '@jiangcheng/domain/approval/plan';
import { signersOf, type ApprovalState } from '@jiangcheng/domain/approval/state';
import { plannedTasks, type PlannedSeatTask } from '@jiangcheng/domain/approval/tasks';
import { passingAt } from '../deadline/deadline-row.ts';
import type { NewTask } from '../ports/case-changes.ts';
import type { ApprovalRow } from '../ports/approval-row.ts';
import type { NewId } from '../ports/ids.ts';
import type { DeadlineRow, TaskRow, TaskSeat } from '../ports/rows.ts';

export interface SeatChanges {
  open: NewTask[];
  close: { id: string; status: 'DONE' | 'CANCELLED' }[];
  claim: { id: string; claimedBy: string | null; consignedBy: string | null }[];
  due: { id: string; deadlineId: string; dueAt: number | null }[];
}

const isSame = (planned: PlannedSeatTask, { seat }: TaskRow): boolean =>
  seat?.participant === planned.participant && seat.personId === planned.personId;

/** The open task of a seat. */
export const seatTask = (planned: PlannedSeatTask, approvalId: string, tasks: readonly TaskRow[]): TaskRow | undefined =>
  tasks.find((task) => task.seat?.approvalId === approvalId && isSame(planned, task));

/**
 * The tasks of an approval's signers, against those that are open: each who may act now has one, and nobody else has any. Each is due by the
 * clock that its seat is under; null where it has none.
 */
export function reconcileSeats(
  row: ApprovalRow,
  clockOf: (seat: string) => DeadlineRow | null,
  tasks: readonly TaskRow[],
  kind: string,
  newId: NewId,
): SeatChanges {
  const planned = plannedTasks(row.state);
  const own = tasks.filter(({ seat }) => seat?.approvalId === row.id);
  const taskOf = (one: PlannedSeatTask) => own.find((task) => isSame(one, task));
  return {
    open: planned.filter((one) => taskOf(one) === undefined).map((one) => newTask(row, one, clockOf(one.participant), kind, newId())),
    close: own
      .filter((task) => !planned.some((one) => isSame(one, task)))
      .map((task) => ({ id: task.id, status: statusOfGone(row.state, task) })),
    claim: planned.flatMap((one) => {
      const task = taskOf(one);
      const { claimedBy, consignedBy } = one;
      const stands = task?.seat?.claimedBy === claimedBy && task.seat.consignedBy === consignedBy;
      return task === undefined || stands ? [] : [{ id: task.id, claimedBy, consignedBy }];
    }),
    due: planned.flatMap((one) => {
      const [task, clock] = [taskOf(one), clockOf(one.participant)];
      const stands = clock === null || (task?.deadlineId === clock.id && task.dueAt === passingAt(clock));
      return task === undefined || stands ? [] : [{ id: task.id, deadlineId: clock.id, dueAt: passingAt(clock) }];
    }),
  };
}

function newTask(
  { id: approvalId, stage, round }: ApprovalRow,
  planned: PlannedSeatTask,
  clock: DeadlineRow | null,
  kind: string,
  id: string,
): NewTask {
  const { address, node, participant, personId, claimedBy, consignedBy } = planned;
  const seat: TaskSeat = {
    ...{ approvalId, node, participant, personId, claimedBy, consignedBy },
    postId: personId === null && address.kind === 'POST' ? address.postId : null,
  };
  return { id, kind, stage, round, ...addressed(address, personId), deadlineId: clock?.id ?? null, dueAt: passingAt(clock), seat };
}

/** A person's own task is no role's: nobody else sees it as his. */
function addressed(address: Address, personId: string | null): Pick<NewTask, 'role' | 'organizationId'> {
  if (personId !== null || address.kind === 'PERSON') return { role: 'PERSON', organizationId: null };
  return address.kind === 'ROLE' ? { role: address.role, organizationId: address.organizationId } : { role: 'POST', organizationId: null };
}

/** Done is what somebody did: a word, a return, advice, handing it on. What others' words or a removal made needless was done by nobody. */
function statusOfGone({ runs }: ApprovalState, { seat }: TaskRow): 'DONE' | 'CANCELLED' {
  const run = runs.find((one) => signersOf(one).some(({ key }) => key === seat?.participant));
  const signer = run === undefined ? undefined : signersOf(run).find(({ key }) => key === seat?.participant);
  if (run === undefined || signer === undefined) return 'CANCELLED';
  const returned = run.end?.kind === 'RETURNED' && run.end.signer === signer.key;
  const advised = seat?.consignedBy != null && signer.opinions.length > 0;
  const handedOn = signer.passedOn.some(({ by }) => by.personId === (seat?.personId ?? seat?.claimedBy ?? by.personId));
  return signer.decision !== null || returned || advised || handedOn ? 'DONE' : 'CANCELLED';
}
