import { bodiesOf, selvesOf, standInsFor, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';

/** A post (岗位) a task is addressed to, with the ids of the persons on it. */
export interface TaskPost {
  id: string;
  name: string;
  members: readonly string[];
}

/** Who has an open task in hand, beyond the role or organization it is addressed to (office.md §4). */
export interface TaskHold {
  taskId: string;
  kind: string;
  role: string;
  /** Whose people it is addressed to; null for the office and finance. */
  organizationId: string | null;
  post: TaskPost | null;
  claimedBy: { personId: string; name: string } | null;
}

/**
 * Why somebody may not act on a task that a post or a person has in hand; empty when he may.
 * @param personIds himself, and those he stands in for
 */
export function holdRefusals({ post, claimedBy }: TaskHold, personIds: readonly string[]): Refusal[] {
  if (claimedBy !== null) return personIds.includes(claimedBy.personId) ? [] : [{ code: 'TASK_CLAIMED', params: { by: claimedBy.name } }];
  return post === null || personIds.some((id) => post.members.includes(id)) ? [] : [{ code: 'NOT_ON_POST', params: { post: post.name } }];
}

/** What one of a body (会签单位) has taken binds that body's people alone: not the office, which enters from paper what others signed. */
export const bindsHisBody = ({ organizationId }: TaskHold, actor: Actor, scope: CaseScope): boolean =>
  organizationId !== null && bodiesOf(actor, scope).includes(organizationId);

/** Why somebody may not do what gets these tasks done, by himself or for whom he stands in. */
export const handRefusals = (hands: readonly TaskHold[], actor: Actor): Refusal[] =>
  hands.flatMap((hold) => holdRefusals(hold, selvesOf(actor, hold.kind)));

/** Whom somebody acts for (代) because a task is not his own to do, but his whom he stands in for; null when he acts for himself alone. */
export const behalfOf = (hands: readonly TaskHold[], actor: Actor): string | null =>
  hands
    .filter((hold) => holdRefusals(hold, [actor.personId]).length > 0)
    .flatMap((hold) => standInsFor(actor, hold.kind).filter(({ personId }) => holdRefusals(hold, [personId]).length === 0))
    .at(0)?.personId ?? null;
