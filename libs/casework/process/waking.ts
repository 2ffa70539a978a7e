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
import { approvalSeats } from './standing-approval.ts';

/** Where a waking's writes come from. */
export type WakingOrigin = Pick<NewAuditEvent, 'workflowId' | 'runId'>;

/** A case as a waking finds it, and what its record lacks of what its state asks for. */
export interface Found extends DueContext {
  changed: readonly DeadlineChange[];
  tasks: TaskChanges;
}

export async function asFound(process: Process, desk: Desk, tx: CaseTransaction, locked: LockedCase): Promise<Found> {
  const { state } = locked;
  const pack = process.packOf(desk, locked);
  const calendar = await tx.calendar();
  const changed = reconcileDeadlines(locked.deadlines, process.deadlines(state, pack), calendar, desk.newId);
  const deadlines = mergeDeadlines(locked.deadlines, changed);
  const tasks = reconcileTasks(process, locked, state, deadlines, desk.newId);
  return { desk, tx, locked, state, pack, calendar, changed, deadlines, tasks, openTasks: tasks.open };
}

/** What a waking writes while its stage goes on. */
export function wakingChanges(process: Process, found: Found, due: DueWork, origin: WakingOrigin): CaseChanges {
  const { locked, pack, desk, changed, tasks } = found;
  const seats = approvalSeats(process, locked, pack, null, desk.newId);
  return {
    ...noChanges(locked.state, due.wakeAt),
    events: [...stageOpened(locked, origin), ...deadlineEvents(changed, origin), ...due.events.map((event) => ({ ...event, ...origin }))],
    deadlines: [...changed.map((c) => c.after).filter((d) => !due.deadlines.some((o) => o.id === d.id)), ...due.deadlines],
    openTasks: [...tasks.open, ...seats.open],
    closeTasks: [...tasks.close, ...seats.close],
    claimTasks: seats.claim,
    approval: seats.approval,
    dueTasks: tasks.due,
    mails: due.mails,
    reminders: due.reminders,
  };
}

/** What a waking writes that finds its stage at its end: a gate that stands open, a window that is over. */
export function closingChanges<T extends ProcessTypes>(
  process: Process<T>,
  { locked, desk, deadlines }: Found,
  event: T['event'],
  origin: WakingOrigin,
): CaseChanges {
  const state = process.evolve(locked.state, event);
  const tasks = reconcileTasks(process, locked, state, deadlines, desk.newId);
  return {
    ...noChanges(state, null),
    events: [...stageOpened(locked, origin), auditEvent(event.type, { ...origin, ...changedParts(locked.state, state) })],
    openTasks: tasks.open,
    closeTasks: tasks.close,
  };
}

export const nothingToWrite = (locked: LockedCase, changes: CaseChanges): boolean =>
  !locked.opening &&
  changes.approval === null &&
  changes.wakeAt === locked.wakeAt &&
  [changes.events, changes.deadlines, changes.openTasks, changes.closeTasks, changes.dueTasks, changes.mails, changes.reminders].every(
    (list) => list.length === 0,
  );
