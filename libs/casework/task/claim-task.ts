import { isForOrganization, mayRead, type Actor, type Role } from '@jiangcheng/domain/access/actor';
import { claimerAfter, claimRefusals, type ClaimableTask, type ClaimVerb } from '@jiangcheng/domain/task/claim';
import { actedAs } from '../audit/acted-as.ts';
import type { ActAnswer } from '../process/act-context.ts';
import { saveAndAnswer } from '../process/answer.ts';
import type { TaskBooks } from '../process/process.ts';
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
    const seen = locked === null ? null : tasksSeenBy(actor, locked);
    if (locked === null || seen === null) return notFound;
    const row = seen.find(({ id }) => id === request.taskId);
    if (row === undefined) return refused([{ code: 'TASK_NOT_OPEN' }]);
    if (row.seat !== null) return refused([{ code: 'TASK_OF_APPROVAL' }]);
    const task = await claimableOf(tx, locked, row);
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

/** The open tasks that somebody may know of: all where he may read the case, else his role's; null where the case is not there for him. */
export function tasksSeenBy(actor: Actor, { kind, scope, tasks }: LockedCase): readonly TaskRow[] | null {
  if (mayRead(actor, scope)) return tasks;
  const role = processOf(kind).taskRoleOf?.(actor, scope) ?? null;
  return role === null ? null : tasks.filter((task) => task.role === role);
}

/** An open task as claiming sees it. */
export async function claimableOf(tx: TaskBooks, locked: LockedCase, row: TaskRow): Promise<ClaimableTask> {
  const { id, kind, role, organizationId } = row;
  const hold = locked.holds.find(({ taskId }) => taskId === id) ?? { taskId: id, kind, role, organizationId, post: null, claimedBy: null };
  return { hold, preparedBy: await processOf(locked.kind).preparersOfTask(row, locked, tx) };
}

const eventTypes = { CLAIM: 'TASK_CLAIMED', RELEASE: 'TASK_RELEASED', TAKE_OVER: 'TASK_TAKEN_OVER' } as const;

function claimEvent(request: ClaimRequest, { kind, round, role }: TaskRow, { hold }: ClaimableTask): NewAuditEvent {
  const {
    verb,
    reason,
    origin: { actor },
  } = request;
  const by = (name: string | null) => ({ task: kind, round, claimedBy: name });
  return auditEvent(eventTypes[verb], {
    ...actedAs(request, roleOf(role, actor)),
    before: by(hold.claimedBy?.name ?? null),
    after: by(verb === 'RELEASE' ? null : actor.name),
    reason: reason === null ? null : { code: 'REASON', text: reason },
  });
}

const roleOf = (role: string, { grants }: Actor): string =>
  role === 'FINANCE' || isForOrganization(role as Role) ? role : grants.some((grant) => grant.role === 'OFFICE') ? 'OFFICE' : 'OFFICE_HEAD';
