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
