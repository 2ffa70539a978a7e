import type { CirculatedResult } from './circulated.ts';
import type { ContestAwards } from './awards-of.ts';
import type { AwardRules } from './rules.ts';

/** A row of 获奖人员名单. `prize` is in yuan with two decimals; null where the document gives none for the rank (002, 003). */
export interface Winner {
  entry: string;
  rank: number;
  name: string;
  unit: string;
  team: string | null;
  prize: string | null;
}

/** Who is named as a winner of a contest, by rank: as far as the document counts winners, joint ones included, with a prize or without. */
export function winnersOf(
  { entries }: Pick<CirculatedResult, 'entries'>,
  { ranking, entitlements }: Pick<ContestAwards, 'ranking' | 'entitlements'>,
  { winners: { toRank } }: Pick<AwardRules, 'winners'>,
): Winner[] {
  const people = new Map(entries.map((entry) => [entry.key, entry]));
  const prizes = new Map(entitlements.flatMap((given) => (given.kind === 'PRIZE' ? [[given.entry, given.amount] as const] : [])));
  return ranking.flatMap(({ id, rank }) => {
    const person = people.get(id);
    if (rank === null || rank > toRank || person === undefined) return [];
    const { name, unit, team } = person;
    return [{ entry: id, rank, name, unit, team, prize: prizes.get(id) ?? null }];
  });
}
