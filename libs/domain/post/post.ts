import type { Refusal } from '../shared/result.ts';

/** A person's seat on a post: A角 does the work, B角 when A is away. */
export type Seat = 'A' | 'B';

export interface PostMember {
  personId: string;
  seat: Seat;
}

/**
 * Those of a post who do its work now, and to whom its mails go (office.md §4): A角 while he is at work, else B角 who is, else all of them, so that
 * nothing is told to nobody.
 * @param away ids of those on leave today, or without an account in use
 */
export function seatedNow<M extends PostMember>(members: readonly M[], away: ReadonlySet<string>): M[] {
  const atWork = members.filter(({ personId }) => !away.has(personId));
  const [a, b] = (['A', 'B'] as const).map((seat) => atWork.filter((member) => member.seat === seat));
  return [a, b, [...members]].find((group) => group !== undefined && group.length > 0) ?? [];
}

/**
 * What is wrong with the people of a post; empty when nothing is. Exactly one A角, nobody twice, everybody of the office.
 * @param office ids of the persons who hold a role of the office
 */
export function memberRefusals(members: readonly PostMember[], office: ReadonlySet<string>): Refusal[] {
  const refusals: Refusal[] = [];
  if (members.filter(({ seat }) => seat === 'A').length !== 1) refusals.push({ code: 'POST_NEEDS_ONE_A', field: 'members' });
  if (new Set(members.map(({ personId }) => personId)).size !== members.length)
    refusals.push({ code: 'POST_MEMBER_TWICE', field: 'members' });
  const strangers = members.flatMap(({ personId }, index) => (office.has(personId) ? [] : [index]));
  return [...refusals, ...strangers.map((index) => ({ code: 'POST_MEMBER_NOT_OFFICE', field: `members.${index}.personId` }))];
}
