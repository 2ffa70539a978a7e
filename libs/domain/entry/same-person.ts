import type { Refusal } from '../shared/result.ts';
import type { ContestantContent } from './records.ts';

/** What tells two people apart: the ID number, or name and birth date where one of them has none. */
export type Identified = Pick<ContestantContent, 'name' | 'birthDate'> & { idNumber: { value: string } | null };

export function isSamePerson(a: Identified, b: Identified): boolean {
  if (a.idNumber !== null && b.idNumber !== null) return a.idNumber.value === b.idNumber.value;
  return a.name === b.name && a.birthDate === b.birthDate;
}

type Listed = Identified & { id: string; position?: number };

/** Whether a contestant stands in his team under another id. Refuses with CONTESTANT_TWICE (params other: the place on the list). */
export function twiceInTeam(contestant: Listed, team: readonly Listed[]): Refusal[] {
  const other = team.find((one) => one.id !== contestant.id && isSamePerson(one, contestant));
  return other === undefined ? [] : [{ code: 'CONTESTANT_TWICE', field: 'name', params: { other: other.position ?? 0 } }];
}
