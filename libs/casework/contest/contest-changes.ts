import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { evolve, type ContestEvent } from '@jiangcheng/domain/contest/events';
import { actRow } from '@jiangcheng/domain/contest/acts';
import { plannedDeadlines } from '@jiangcheng/domain/contest/plan';
import { actsOnBehalfOf } from '@jiangcheng/domain/contest/task-acts';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { deadlineEvents } from '../deadline/deadline-events.ts';
import { mergeDeadlines, reconcileDeadlines } from '../deadline/reconcile-deadlines.ts';
import type { CaseChanges, NewAuditEvent, NewDeviation } from '../ports/case-changes.ts';
import { noChanges } from '../ports/case-changes.ts';
import type { DeadlineRow, LockedCase, ReportReadiness } from '../ports/case-store.ts';
import type { ActContext, ContestActRequest, PaperBasis } from './act-context.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { changedParts, stageOpened } from './audit-events.ts';
import { mailsOf } from './act-mails.ts';
import { reconcileTasks } from './reconcile.ts';
import { reviewSeats } from './review.ts';

/** Everything that follows from an act, as one set of changes. */
export async function changesOf(context: ActContext): Promise<CaseChanges> {
  const { desk, tx, locked, pack, request, readiness } = context;
  const events = context.paper?.kind === 'BACKFILL' ? [...context.events, backfilled(locked.now)] : context.events;
  const state = events.reduce(evolve, locked.state);
  const calendar = await tx.calendar();
  const changes = reconcileDeadlines(locked.deadlines, plannedDeadlines(state, pack.rules), calendar, desk.newId);
  const deadlines = mergeDeadlines(locked.deadlines, changes);
  const tasks = reconcileTasks(locked, state, deadlines, desk.newId);
  const seats = reviewSeats(locked, pack, context.review?.change ?? null, desk.newId);
  const basis = basisOf(context);
  return {
    ...noChanges(state, locked.wakeAt),
    moved: true,
    closedBy: request.origin.actor.accountId,
    events: [
      ...stageOpened(locked),
      actEvent(context, state, basis),
      ...deadlineEvents(changes, { requestId: request.origin.requestId, idempotencyKey: request.key.key }),
    ],
    deadlines: changes.map((change) => change.after),
    openTasks: [...tasks.open, ...seats.open],
    closeTasks: [...tasks.close, ...seats.close],
    claimTasks: seats.claim,
    approval: seats.approval,
    dueTasks: tasks.due,
    mails: await mailsOf(context, state, deadlines),
    deviations: deviationsOf(request.command, state, deadlines),
    frozenReport: frozenOf(request.command, state, deadlines, readiness, request.origin.actor.accountId),
    review: reviewOf(request.command, state),
  };
}

const backfilled = (at: number): ContestEvent => ({ type: 'BACKFILLED', at });

/** Who acted, from where, on what basis: the same for the act and for what it set in motion. */
function basisOf({ request, paper, locked, review }: ActContext): Partial<NewAuditEvent> {
  const { actor, sessionId, address, requestId } = request.origin;
  return {
    actorAccountId: actor.accountId,
    actorPersonId: actor.personId,
    actingRole: actingRole(request, locked),
    sessionId,
    address,
    requestId,
    idempotencyKey: request.key.key,
    decidedBy: paper?.decider ?? null,
    decidedOn: paper?.decidedOn ?? null,
    enteredBy: paper?.registeredBy ?? null,
    confirmedBy: paper?.confirmedBy ?? null,
    onBehalfOf: review?.onBehalfOf ?? (paper === null ? actsOnBehalfOf(request.command.act, locked.holds, actor, locked.scope) : null),
  };
}

function actingRole({ origin, command }: ContestActRequest, { scope }: LockedCase): string {
  const asOrganizer = origin.actor.grants.some(
    (g) => g.role === 'ORGANIZER' && g.organizationId !== null && scope.organizationIds.includes(g.organizationId),
  );
  const who = actRow(command.act).who;
  return who === 'ORGANIZER' || (who === 'ORGANIZER_OR_OFFICE' && asOrganizer) ? 'ORGANIZER' : 'OFFICE';
}

function actEvent(context: ActContext, state: ContestState, basis: Partial<NewAuditEvent>): NewAuditEvent {
  const { request, locked, events, paper, readiness } = context;
  const type = events[0]?.type ?? request.command.act;
  const parts = changedParts(locked.state, state);
  return auditEvent(type, {
    ...basis,
    ...parts,
    after: context.review === null ? parts.after : { ...parts.after, review: context.review.about },
    clause: actRow(request.command.act).clause,
    reason: reasonOf(request.command) ?? paperReason(paper),
    documents: [...(paper?.documents ?? []), ...(readiness?.frozen?.documents ?? [])],
  });
}

const paperReason = (paper: PaperBasis | null) =>
  paper === null ? null : { code: paper.kind === 'BACKFILL' ? 'BACKFILLED' : 'FROM_PAPER', text: paper.reason ?? paper.opinion };

function reasonOf(command: ContestCommand): { code: string; text: string | null } | null {
  switch (command.act) {
    case 'return':
      return { code: command.input.reasonCode, text: command.input.text };
    case 'setDates':
      return command.input.reason === undefined ? null : { code: 'AFTER_CUTOFF', text: command.input.reason };
    case 'correctEndDay':
    case 'admitLate':
      return { code: 'REASON', text: command.input.reason };
    case 'confirm':
      return command.input.opinion === undefined ? null : { code: 'OPINION', text: command.input.opinion };
    case 'handIn':
      return command.input.lateExplanation === undefined ? null : { code: 'LATE_EXPLANATION', text: command.input.lateExplanation };
    default:
      return null;
  }
}

const lastHandIn = (state: ContestState) => state.handIns.at(-1);
const lateRow = (state: ContestState, deadlines: readonly DeadlineRow[]) =>
  deadlines.find((d) => d.round === lastHandIn(state)?.round && d.late === true) ?? null;

/** What departs from the rule is recorded beside the case: the auditor's list. */
function deviationsOf(command: ContestCommand, state: ContestState, deadlines: readonly DeadlineRow[]): NewDeviation[] {
  const late = command.act === 'handIn' ? lateRow(state, deadlines) : null;
  if (late !== null && command.act === 'handIn')
    return [
      {
        kind: 'LATE_REPORT',
        round: late.round,
        clause: late.rule.clause,
        detail: { dueOn: late.dueOn, key: late.key },
        reason: command.input.lateExplanation ?? null,
      },
    ];
  if (command.act === 'admitLate')
    return [
      { kind: 'LATE_ADMITTED', round: state.stages.at(-1)?.round ?? 1, clause: '000/附1/六.3', detail: {}, reason: command.input.reason },
    ];
  if (command.act === 'setDates' && command.input.reason !== undefined)
    return [
      { kind: 'AFTER_CUTOFF', round: 1, clause: '000/附1/八.1', detail: { lastDay: command.input.lastDay }, reason: command.input.reason },
    ];
  return [];
}

function frozenOf(
  command: ContestCommand,
  state: ContestState,
  deadlines: readonly DeadlineRow[],
  readiness: ReportReadiness | null,
  accountId: string,
): CaseChanges['frozenReport'] {
  const handIn = lastHandIn(state);
  if (command.act !== 'handIn' || readiness?.frozen == null || handIn === undefined) return null;
  const { entries, ranking, sha256 } = readiness.frozen;
  const late = lateRow(state, deadlines) !== null;
  return {
    round: handIn.round,
    draftVersion: readiness.draftVersion,
    entries,
    ranking,
    sha256,
    by: accountId,
    at: handIn.at,
    effectiveAt: handIn.effectiveAt,
    late,
    lateExplanation: late ? (command.input.lateExplanation ?? null) : null,
    lateFileId: late ? (command.input.lateFileId ?? null) : null,
  };
}

function reviewOf(command: ContestCommand, state: ContestState): CaseChanges['review'] {
  const round = lastHandIn(state)?.round ?? 1;
  if (command.act === 'confirm') return { round, review: 'CONFIRMED', reason: null };
  if (command.act === 'return') return { round, review: 'RETURNED', reason: { code: command.input.reasonCode, text: command.input.text } };
  return null;
}
