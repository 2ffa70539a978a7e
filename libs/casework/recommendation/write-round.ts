import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { deadlineEvents } from '../deadline/deadline-events.ts';
import { mergeDeadlines, reconcileDeadlines } from '../deadline/reconcile-deadlines.ts';
import { noChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import { reconcileTasks } from '../process/reconcile-tasks.ts';
import { stageOpened } from '../process/stage-events.ts';
import { selectionPack } from '../selection/selection-pack.ts';
import { selectionProcess } from '../selection/selection-process.ts';
import type { AtUnit } from './at-the-unit.ts';

/** What happened to a candidate, with the tasks and clocks of the round as its state asks for them now; the round itself is written only where it changed. */
export async function writeRound<I>({ tx, desk, locked, request }: AtUnit<I>, event: NewAuditEvent, state: SelectionState): Promise<void> {
  if (state === locked.state) return tx.appendEvents(locked, [event]);
  const pack = selectionPack(locked.regulation, locked.edition, locked.settings);
  const changed = reconcileDeadlines(locked.deadlines, selectionProcess.deadlines(state, pack), await tx.calendar(), desk.newId);
  const tasks = reconcileTasks(selectionProcess, locked, state, pack, mergeDeadlines(locked.deadlines, changed), desk.newId);
  const { origin, key } = request;
  await tx.save(locked, {
    ...noChanges(state, locked.wakeAt),
    moved: true,
    closedBy: origin.actor.accountId,
    events: [...stageOpened(locked), event, ...deadlineEvents(changed, { requestId: origin.requestId, idempotencyKey: key.key })],
    deadlines: changed.map(({ after }) => after),
    openTasks: tasks.open,
    closeTasks: tasks.close,
    dueTasks: tasks.due,
  });
}
