import type { CivilDate } from '../shared/civil-date.ts';
import type { Refusal } from '../shared/result.ts';

/** 个人优秀奖 and 团体奖 are set and honoured by the industry's body, and are no awards of the ten industries: no prize, no count (000-58). */
export const EXTRA_AWARD_CLAUSE = '000/附1/七';
export const extraAwardKinds = ['PERSONAL', 'TEAM'] as const;

export interface NewExtraAward {
  kind: (typeof extraAwardKinds)[number];
  /** As the body's document names it. */
  name: string;
  /** A person with his unit, or a unit. */
  winner: string;
  awardedBy: string;
  document: string;
  awardedOn: CivilDate;
  fileId: string;
}

export interface ExtraAward extends NewExtraAward {
  id: string;
  enteredBy: string;
  /** Epoch milliseconds. */
  enteredAt: number;
}

/** Refuses with AWARDED_IN_FUTURE, EXTRA_AWARD_TWICE: the same award to the same winner by the same body. */
export function extraAwardRefusals(given: NewExtraAward, known: readonly ExtraAward[], today: CivilDate): Refusal[] {
  const same = (one: NewExtraAward): boolean =>
    (['kind', 'name', 'winner', 'awardedBy'] as const).every((field) => one[field] === given[field]);
  return [
    ...(given.awardedOn > today ? [{ code: 'AWARDED_IN_FUTURE', field: 'awardedOn' }] : []),
    ...(known.some(same) ? [{ code: 'EXTRA_AWARD_TWICE', field: 'winner', clause: EXTRA_AWARD_CLAUSE }] : []),
  ];
}
