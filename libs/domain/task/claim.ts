import { bodiesOf, hasRole, isOffice, organizersOf, selvesOf, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import type { TaskHold } from './hold.ts';

/** 认领, 放回, 接手. */
export const claimVerbs = ['CLAIM', 'RELEASE', 'TAKE_OVER'] as const;
export type ClaimVerb = (typeof claimVerbs)[number];

/** An open task as claiming sees it. */
export interface ClaimableTask {
  hold: TaskHold;
  /** The people whose work it looks at, who may not take it, nor may who stands in for them (four eyes). */
  preparedBy: readonly string[];
}

/** Whether a task is addressed to somebody: by its post, else by his role or organization. */
export function isAddressed({ hold }: ClaimableTask, actor: Actor, scope: CaseScope): boolean {
  if (hold.post !== null) return hold.post.members.includes(actor.personId);
  if (hold.role === 'OFFICE') return isOffice(actor, scope.campaignId);
  if (hold.role === 'OFFICE_HEAD' || hold.role === 'FINANCE') return hasRole(actor, hold.role, scope.campaignId);
  const { organizationId } = hold;
  const actsFor = hold.role === 'BODY' ? bodiesOf : organizersOf;
  return organizationId !== null && actsFor(actor, { ...scope, organizationIds: [organizationId] }).length > 0;
}

/**
 * Why somebody may not claim, release or take over a task; empty when he may. TAKE_OVER needs a reason, CLAIM a task nobody has,
 * RELEASE one's own.
 */
export function claimRefusals(verb: ClaimVerb, task: ClaimableTask, actor: Actor, scope: CaseScope, reason: string | null): Refusal[] {
  const { claimedBy, post } = task.hold;
  const mine = claimedBy?.personId === actor.personId;
  if (verb === 'RELEASE') return mine ? [] : [{ code: 'NOT_CLAIMED_BY_YOU' }];
  if (!isAddressed(task, actor, scope))
    return [post === null ? { code: 'ROLE_MISSING' } : { code: 'NOT_ON_POST', params: { post: post.name } }];
  if (selvesOf(actor).some((id) => task.preparedBy.includes(id))) return [{ code: 'FOUR_EYES' }];
  if (mine) return [{ code: 'CLAIMED_ALREADY' }];
  if (verb === 'CLAIM') return claimedBy === null ? [] : [{ code: 'TASK_CLAIMED', params: { by: claimedBy.name } }];
  if (claimedBy === null) return [{ code: 'NOBODY_HAS_IT' }];
  return reason === null ? [{ code: 'REASON_MISSING', field: 'reason' }] : [];
}

/** Who has the task after the verb. */
export const claimerAfter = (verb: ClaimVerb, { personId }: Actor): string | null => (verb === 'RELEASE' ? null : personId);
