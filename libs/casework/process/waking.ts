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

/** What a waking writes that finds its stage at its end: a gate that stands open, a window that is over. Clocks end or go on as the state then says. */
export async function closingChanges<T extends ProcessTypes>(
  process: Process<T>,
  found: Found,
  event: T['event'],
  origin: WakingOrigin,
): Promise<CaseChanges> {
  const { locked, desk, pack, calendar } = found;
  const state = process.evolve(locked.state, event);
  const changed = reconcileDeadlines(locked.deadlines, process.deadlines(state, pack), calendar, desk.newId);
  const tasks = reconcileTasks(process, locked, state, mergeDeadlines(locked.deadlines, changed), desk.newId);
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

/** What a waking writes that did one batch of something owed to many: the case stays where it is. */
export function massChanges(process: Process, found: Found, events: readonly NewAuditEvent[], origin: WakingOrigin): CaseChanges {
  const nothingDue = { events: [...events], deadlines: [], mails: [], reminders: [], wakeAt: found.locked.wakeAt };
  return wakingChanges(process, found, nothingDue, origin);
}

export const nothingToWrite = (locked: LockedCase, changes: CaseChanges): boolean =>
  !locked.opening &&
  changes.approval === null &&
  changes.wakeAt === locked.wakeAt &&
  [changes.events, changes.deadlines, changes.openTasks, changes.closeTasks, changes.dueTasks, changes.mails, changes.reminders].every(
    (list) => list.length === 0,
  );
