import { apart } from '../approval/run-clocks.ts';
import { actedAs, paperReason } from '../audit/acted-as.ts';
import { deadlineEvents } from '../deadline/deadline-events.ts';
import { mergeDeadlines, reconcileDeadlines } from '../deadline/reconcile-deadlines.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { noChanges, type CaseChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import type { ActContext } from './act-context.ts';
import { clauseOfAct } from './ground.ts';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';
import { reconcileTasks } from './reconcile-tasks.ts';
import { changedParts, stageOpened } from './stage-events.ts';
import { approvalAfter, approvalClocks, approvalSeats, calledOff } from './standing-approval.ts';

/** Everything that follows from an act, as one set of changes. */
export async function changesOf<T extends ProcessTypes>(process: Process<T>, context: ActContext<T>): Promise<CaseChanges> {
  const { desk, tx, locked, pack, request, paper } = context;
  const events = paper?.kind === 'BACKFILL' ? [...context.events, process.backfilled(locked.now)] : context.events;
  const state = events.reduce((before, event) => process.evolve(before, event), locked.state);
  const closed = context.review?.change ?? calledOff(process, context, state);
  const approval = approvalAfter(process, locked, pack, closed, desk.newId);
  const planned = [...process.deadlines(state, pack), ...approvalClocks(process, locked, pack, approval)];
  const changes = reconcileDeadlines(locked.deadlines, planned, await tx.calendar(), desk.newId);
  const deadlines = mergeDeadlines(locked.deadlines, changes);
  const tasks = reconcileTasks(process, locked, state, pack, deadlines, desk.newId);
  const seats = approvalSeats(process, locked, approval, deadlines, desk.newId);
  const { openTasks = [], closeTasks = [], ...effects } = await process.effects(context, state, apart(deadlines).ofCase);
  return {
    ...noChanges(state, locked.wakeAt),
    moved: true,
    closedBy: request.origin.actor.accountId,
    events: [
      ...stageOpened(locked),
      actEvent(process, context, state),
      ...deadlineEvents(changes, { requestId: request.origin.requestId, idempotencyKey: request.key.key }),
    ],
    deadlines: changes.map((change) => change.after),
    openTasks: [...tasks.open, ...seats.open, ...openTasks],
    closeTasks: [...tasks.close, ...seats.close, ...closeTasks],
    claimTasks: seats.claim,
    approval: approval?.written ?? null,
    dueTasks: [...tasks.due, ...seats.due],
    ...effects,
  };
}

/** Who acted, from where, on what basis: the same for the act and for what it set in motion. */
function basisOf<T extends ProcessTypes>(process: Process<T>, { request, paper, locked, review }: ActContext<T>): Partial<NewAuditEvent> {
  const { actor } = request.origin;
  const { act } = request.command;
  return {
    ...actedAs(request, process.actingRole(act, actor, locked.scope)),
    decidedBy: paper?.decider ?? null,
    decidedOn: paper?.decidedOn ?? null,
    enteredBy: paper?.registeredBy ?? null,
    confirmedBy: paper?.confirmedBy ?? null,
    onBehalfOf: review?.onBehalfOf ?? (paper === null ? process.onBehalfOf(act, locked, actor) : null),
  };
}

function actEvent<T extends ProcessTypes>(process: Process<T>, context: ActContext<T>, state: T['state']): NewAuditEvent {
  const { request, locked, events, paper, readiness } = context;
  const parts = changedParts(locked.state, state);
  return auditEvent(events[0]?.type ?? request.command.act, {
    ...basisOf(process, context),
    ...parts,
    after: context.review === null ? parts.after : { ...parts.after, review: context.review.about },
    clause: clauseOfAct(process, context.pack, request.command.act),
    reason: process.reasonOf(request.command, context.pack) ?? (paper === null ? null : paperReason(paper)),
    documents: [...(paper?.documents ?? []), ...(context.review?.documents ?? []), ...(readiness?.frozen?.documents ?? [])],
  });
}
