import { mayRead, type Actor } from '@jiangcheng/domain/access/actor';
import { claimerAfter, claimRefusals, type ClaimableTask, type ClaimVerb } from '@jiangcheng/domain/task/claim';
import type { ActAnswer } from '../process/act-context.ts';
import { saveAndAnswer } from '../process/answer.ts';
import { processOf } from '../process/processes.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { stageOpened } from '../process/stage-events.ts';
import { noChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import type { CaseStore, CommandKey, CommandOrigin, LockedCase, TaskRow } from '../ports/case-store.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';

export interface ClaimRequest {
  caseId: string;
  taskId: string;
  verb: ClaimVerb;
  reason: string | null;
  origin: CommandOrigin;
  key: CommandKey;
}

/**
 * 认领, 放回, 接手: who has an open task of the case in hand. Refuses with the codes of claimRefusals and TASK_NOT_OPEN;
 * CONFLICT TASK_CLAIMED when somebody was quicker.
 */
export const claimTask = (store: CaseStore, request: ClaimRequest): Promise<Outcome<ActAnswer>> =>
  store.once(request.key, async (tx): Promise<Outcome<ActAnswer>> => {
    const locked = await tx.lock(request.caseId);
    const { actor } = request.origin;
    if (locked === null || !mayRead(actor, locked.scope)) return notFound;
    const row = locked.tasks.find(({ id }) => id === request.taskId);
    if (row === undefined) return refused([{ code: 'TASK_NOT_OPEN' }]);
    if (row.seat !== null) return refused([{ code: 'TASK_OF_APPROVAL' }]);
    const task = claimableOf(locked, row);
    const refusals = claimRefusals(request.verb, task, actor, locked.scope, request.reason);
    const quicker = refusals.find(({ code }) => code === 'TASK_CLAIMED');
    if (quicker !== undefined) return { kind: 'CONFLICT', code: quicker.code, params: quicker.params ?? {} };
    if (refusals.some(({ code }) => code === 'ROLE_MISSING')) return { kind: 'FORBIDDEN', refusals };
    if (refusals.length > 0) return refused(refusals);
    return saveAndAnswer(tx, locked, {
      ...noChanges(locked.state, locked.wakeAt),
      events: [...stageOpened(locked), claimEvent(request, row, task)],
      claimTasks: [{ id: row.id, claimedBy: claimerAfter(request.verb, actor) }],
    });
  });

/** An open task as claiming sees it. */
export function claimableOf({ kind: of, state, holds }: LockedCase, { id, kind, role, organizationId }: TaskRow): ClaimableTask {
  const hold = holds.find(({ taskId }) => taskId === id) ?? { taskId: id, kind, role, post: null, claimedBy: null };
  return { organizationId, hold, preparedBy: processOf(of).preparersOfTask(kind, state) };
}

const eventTypes = { CLAIM: 'TASK_CLAIMED', RELEASE: 'TASK_RELEASED', TAKE_OVER: 'TASK_TAKEN_OVER' } as const;

function claimEvent({ verb, reason, origin, key }: ClaimRequest, { kind, round, role }: TaskRow, { hold }: ClaimableTask): NewAuditEvent {
  const { actor, sessionId, address, requestId } = origin;
  const by = (name: string | null) => ({ task: kind, round, claimedBy: name });
  return auditEvent(eventTypes[verb], {
    actorAccountId: actor.accountId,
    actorPersonId: actor.personId,
    actingRole: roleOf(role, actor),
    sessionId,
    address,
    requestId,
    idempotencyKey: key.key,
    before: by(hold.claimedBy?.name ?? null),
    after: by(verb === 'RELEASE' ? null : actor.name),
    reason: reason === null ? null : { code: 'REASON', text: reason },
  });
}

const roleOf = (role: string, { grants }: Actor): string =>
  role === 'ORGANIZER' ? role : grants.some((grant) => grant.role === 'OFFICE') ? 'OFFICE' : 'OFFICE_HEAD';
