import { evolve } from '@jiangcheng/domain/approval/evolve';
import { handedOver } from '@jiangcheng/domain/approval/hand-over';
import { goesOver, type HandoverItem } from '@jiangcheng/domain/handover/handover';
import { ok, refuse, type Result } from '@jiangcheng/domain/shared/result';
import { auditEvent } from '../audit/audit-event.ts';
import { reconcileSeats } from '../approval/reconcile-seats.ts';
import { clockOfSeat } from '../approval/run-clocks.ts';
import { unchanged } from '../approval/apply-verb.ts';
import { stageOpened } from '../process/stage-events.ts';
import { noChanges, type CaseChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import type { HandoverRequest, HandoverTransaction } from '../ports/handover.ts';
import type { NewId } from '../ports/ids.ts';
import { personOf, seatTasks, type CasePlan, type Succession } from './plan-case.ts';
import { itemsOf, planHandover, type HandoverPlan } from './plan-handover.ts';

/**
 * 工作交接 in one transaction: posts, then absences stood in for, then each case under its lock with its own event. What four eyes or a post
 * keeps from the successor is left behind and named. Refuses with the codes of planHandover, and NOTHING_GOES_OVER.
 */
export async function handOver(tx: HandoverTransaction, request: HandoverRequest, newId: NewId): Promise<Result<HandoverItem[]>> {
  const planned = await planHandover(tx, request);
  if (!planned.ok) return planned;
  const items = itemsOf(planned.value);
  if (!items.some(goesOver)) return refuse('NOTHING_GOES_OVER', { params: { name: planned.value.succession.heir.name } });
  await write(tx, planned.value, request, newId);
  return ok(items);
}

async function write(tx: HandoverTransaction, plan: HandoverPlan, request: HandoverRequest, newId: NewId): Promise<void> {
  const { accountId } = request.origin.actor;
  for (const { after, item } of plan.posts) if (goesOver(item)) await tx.saveMembers(after.id, after.members);
  for (const { after, item } of plan.delegations)
    if (goesOver(item)) await tx.replaceDelegation(after, { accountId, reason: request.reason });
  for (const one of plan.cases.filter(({ items }) => items.some(goesOver))) {
    await tx.save(one.locked, changesOf(one, plan.succession, request, newId));
    if (one.takesDraft) await tx.holdDraft({ caseId: one.locked.id, accountId: plan.succession.heir.accountId, since: one.locked.now });
    await tx.setHandler(one.locked.id, one.takesHandling ? plan.succession.heir.personId : one.handlerId);
  }
}

function changesOf(one: CasePlan, { from, heir, reason }: Succession, request: HandoverRequest, newId: NewId): CaseChanges {
  const { locked, seats, tasks } = one;
  const { approval, now } = locked;
  const note = { by: personOf(request.origin.actor), at: now, text: reason };
  const changes = {
    ...noChanges(locked.state, locked.wakeAt),
    events: [...stageOpened(locked), caseEvent(one, request)],
    claimTasks: tasks.map(({ id }) => ({ id, claimedBy: heir.personId })),
  };
  if (approval === null || seats.length === 0) return changes;
  const state = seats.map((seat) => handedOver(seat, from, personOf(heir), note)).reduce(evolve, approval.state);
  const clockOf = (seat: string) => clockOfSeat({ ...approval, state }, locked.deadlines, seat);
  const seated = reconcileSeats({ ...approval, state }, clockOf, locked.tasks, seatTasks(locked)[0]?.kind ?? '', newId);
  return {
    ...changes,
    approval: unchanged({ ...approval, state }),
    openTasks: seated.open,
    closeTasks: seated.close,
    claimTasks: [...changes.claimTasks, ...seated.claim],
  };
}

/** People by their ids, tasks by their kinds; names and words are for the reader to look up. */
function caseEvent({ items, takesHandling, takesDraft }: CasePlan, { origin, key, fromId, toId, reason }: HandoverRequest): NewAuditEvent {
  const { actor, sessionId, address, requestId } = origin;
  const kinds = (over: boolean) => items.flatMap((item) => (item.detail !== null && goesOver(item) === over ? [item.detail] : []));
  const [tasks, left] = [kinds(true), kinds(false)];
  return auditEvent('WORK_HANDED_OVER', {
    ...{ actorAccountId: actor.accountId, actorPersonId: actor.personId, sessionId, address, requestId, idempotencyKey: key },
    actingRole: actor.grants.find(({ role }) => role !== 'AUDITOR')?.role ?? 'OFFICE',
    after: {
      ...{ from: [fromId], to: [toId], handler: takesHandling },
      ...(tasks.length === 0 ? {} : { tasks }),
      ...(takesDraft ? { draft: true } : {}),
      ...(left.length === 0 ? {} : { left }),
    },
    reason: { code: 'REASON', text: reason },
  });
}
