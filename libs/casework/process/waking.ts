import type { AttendInput } from '@jiangcheng/contracts/activities';
import type { CaseState } from '@jiangcheng/domain/process/story';
import type { SeatChanges } from '../approval/reconcile-seats.ts';
import { deadlineEvents } from '../deadline/deadline-events.ts';
import { mergeDeadlines, reconcileDeadlines, type DeadlineChange } from '../deadline/reconcile-deadlines.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { noChanges, type CaseChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import type { DueContext } from './due-context.ts';
import type { DueWork } from './due-work.ts';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';
import { reconcileTasks, type TaskChanges } from './reconcile-tasks.ts';
import { changedParts, stageOpened } from './stage-events.ts';
import { approvalAfter, approvalClocks, approvalSeats, type ApprovalAfter } from './standing-approval.ts';

/** A waking's own proof of origin. */
export interface Waking {
  input: AttendInput;
  runId: string | null;
}

export const recordOf = (state: CaseState, { stage, round }: AttendInput) =>
  state.stages.find((s) => s.stage === stage && s.round === round) ?? null;

/** Where a waking's writes come from. */
export type WakingOrigin = Pick<NewAuditEvent, 'workflowId' | 'runId'>;

/** A case as a waking finds it, and what its record lacks of what its state asks for. */
export interface Found extends DueContext {
  changed: readonly DeadlineChange[];
  tasks: TaskChanges;
  approval: ApprovalAfter | null;
  seats: SeatChanges;
}

export async function asFound(process: Process, desk: Desk, tx: CaseTransaction, locked: LockedCase): Promise<Found> {
  const { state } = locked;
  const pack = process.packOf(desk, locked);
  const calendar = await tx.calendar();
  const approval = approvalAfter(process, locked, pack, null, desk.newId);
  const planned = [...process.deadlines(state, pack), ...approvalClocks(process, locked, pack, approval)];
  const changed = reconcileDeadlines(locked.deadlines, planned, calendar, desk.newId);
  const deadlines = mergeDeadlines(locked.deadlines, changed);
  const tasks = reconcileTasks(process, locked, state, pack, deadlines, desk.newId);
  const seats = approvalSeats(process, locked, approval, deadlines, desk.newId);
  return { desk, tx, locked, state, pack, calendar, changed, deadlines, tasks, approval, seats, openTasks: tasks.open };
}

/** What a waking writes while its stage goes on. */
export function wakingChanges(found: Found, due: DueWork, origin: WakingOrigin): CaseChanges {
  const { locked, changed, tasks, seats, approval } = found;
  return {
    ...noChanges(locked.state, due.wakeAt),
    events: [...stageOpened(locked, origin), ...deadlineEvents(changed, origin), ...due.events.map((event) => ({ ...event, ...origin }))],
    deadlines: [...changed.map((c) => c.after).filter((d) => !due.deadlines.some((o) => o.id === d.id)), ...due.deadlines],
    openTasks: [...tasks.open, ...seats.open],
    closeTasks: [...tasks.close, ...seats.close],
    claimTasks: seats.claim,
    approval: approval?.written ?? null,
    dueTasks: [...tasks.due, ...seats.due],
    mails: due.mails,
    reminders: due.reminders,
  };
}

/** What a waking writes that finds its stage at its end: a gate that stands open, a window that is over. Clocks end or go on as the state then says. */
export async function closingChanges<T extends ProcessTypes>(
  process: Process<T>,
  found: Found,
  event: T['event'],
  origin: Partial<NewAuditEvent>,
): Promise<CaseChanges> {
  const { locked, desk, pack, calendar } = found;
  const state = process.evolve(locked.state, event);
  const changed = reconcileDeadlines(locked.deadlines, process.deadlines(state, pack), calendar, desk.newId);
  const tasks = reconcileTasks(process, locked, state, pack, mergeDeadlines(locked.deadlines, changed), desk.newId);
  return {
    ...noChanges(state, null),
    events: [
      ...stageOpened(locked, origin),
      auditEvent(event.type, { ...origin, ...changedParts(locked.state, state) }),
      ...deadlineEvents(changed, origin),
    ],
    deadlines: changed.map(({ after }) => after),
    openTasks: tasks.open,
    closeTasks: tasks.close,
    dueTasks: tasks.due,
    mails: (await process.closingMails?.(found, event)) ?? [],
  };
}

export const nothingToWrite = (locked: LockedCase, changes: CaseChanges): boolean =>
  !locked.opening &&
  changes.approval === null &&
  changes.wakeAt === locked.wakeAt &&
  [changes.events, changes.deadlines, changes.openTasks, changes.closeTasks, changes.dueTasks, changes.mails, changes.reminders].every(
    (list) => list.length === 0,
  );
