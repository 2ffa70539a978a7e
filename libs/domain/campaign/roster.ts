import type { Refusal } from '../shared/result.ts';

/** A post of the committee as the regulation lists it (附2): how many, never who; null where it names no number (002-10). */
export interface RosterPost {
  role: string;
  count: number | null;
  clause: string;
}

/** Why nobody more can be entered at this post: ROSTER_POST_UNKNOWN, ROSTER_POST_FULL. One person may hold two posts. */
export function rosterRefusals(posts: readonly RosterPost[], role: string, held: number): Refusal[] {
  const post = posts.find((one) => one.role === role);
  if (post === undefined) return [{ code: 'ROSTER_POST_UNKNOWN', field: 'role' }];
  const { count, clause } = post;
  return count === null || held < count ? [] : [{ code: 'ROSTER_POST_FULL', field: 'role', clause, params: { count } }];
}
