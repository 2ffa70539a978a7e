import type { Refusal } from '../shared/result.ts';

/** A person's seat on a post: A角 does the work, B角 when A is away. */
export type Seat = 'A' | 'B';

export interface PostMember {
  personId: string;
  seat: Seat;
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
