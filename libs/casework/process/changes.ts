import { deadlineEvents } from '../deadline/deadline-events.ts';
import { mergeDeadlines, reconcileDeadlines } from '../deadline/reconcile-deadlines.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { noChanges, type CaseChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import type { ActContext, PaperBasis } from './act-context.ts';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';
import { reconcileTasks } from './reconcile-tasks.ts';
import { changedParts, stageOpened } from './stage-events.ts';
import { approvalSeats, calledOff } from './standing-approval.ts';

/** Everything that follows from an act, as one set of changes. */
export async function changesOf<T extends ProcessTypes>(process: Process<T>, context: ActContext<T>): Promise<CaseChanges> {
  const { desk, tx, locked, pack, request, paper } = context;
  const events = paper?.kind === 'BACKFILL' ? [...context.events, process.backfilled(locked.now)] : context.events;
  const state = events.reduce((before, event) => process.evolve(before, event), locked.state);
  const changes = reconcileDeadlines(locked.deadlines, process.deadlines(state, pack), await tx.calendar(), desk.newId);
  const deadlines = mergeDeadlines(locked.deadlines, changes);
  const tasks = reconcileTasks(process, locked, state, deadlines, desk.newId);
  const closed = context.review?.change ?? calledOff(process, context, state);
  const seats = approvalSeats(process, locked, pack, closed, desk.newId);
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
    openTasks: [...tasks.open, ...seats.open],
    closeTasks: [...tasks.close, ...seats.close],
    claimTasks: seats.claim,
    approval: seats.approval,
    dueTasks: tasks.due,
    ...(await process.effects(context, state, deadlines)),
  };
}

/** Who acted, from where, on what basis: the same for the act and for what it set in motion. */
function basisOf<T extends ProcessTypes>(process: Process<T>, { request, paper, locked, review }: ActContext<T>): Partial<NewAuditEvent> {
  const { actor, sessionId, address, requestId } = request.origin;
  const { act } = request.command;
  return {
    actorAccountId: actor.accountId,
    actorPersonId: actor.personId,
    actingRole: process.actingRole(act, actor, locked.scope),
    sessionId,
    address,
    requestId,
    idempotencyKey: request.key.key,
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
    clause: process.rule(request.command.act).clause,
    reason: process.reasonOf(request.command) ?? paperReason(paper),
    documents: [...(paper?.documents ?? []), ...(readiness?.frozen?.documents ?? [])],
  });
}

const paperReason = (paper: PaperBasis | null) =>
  paper === null ? null : { code: paper.kind === 'BACKFILL' ? 'BACKFILLED' : 'FROM_PAPER', text: paper.reason ?? paper.opinion };
