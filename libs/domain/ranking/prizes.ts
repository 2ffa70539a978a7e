import { Exact } from '../shared/decimal.ts';
import type { RankedEntry } from './types.ts';

/** AVERAGE: the places taken together, shared; EACH_FULL: the full prize of the rank for each (rules §9.1-13). */
export type JointPrizePolicy = 'AVERAGE' | 'EACH_FULL';

/** `places` are the places of the table that the amount was taken from. Amounts in yuan with two decimals. */
export type Prize = { id: string; rank: number; joint: boolean; places: number[]; amount: string };

/**
 * Prizes of the ranks within the table (`prizeTable[0]` is rank 1's, in yuan), in the order of the ranking. Averages count places beyond
 * the table as 0 and are rounded down to the cent, so that the sum never exceeds the table's.
 */
export function prizes(ranked: readonly RankedEntry[], prizeTable: readonly string[], policy: JointPrizePolicy): Prize[] {
  return ranked.flatMap(({ id, rank, joint }) => {
    if (rank === null || rank > prizeTable.length) return [];
    const places = policy === 'AVERAGE' ? placesTaken(ranked, rank) : [rank];
    return [{ id, rank, joint, places, amount: averageOf(places, prizeTable) }];
  });
}

/** The sum of prizes, in yuan with two decimals. */
export function prizeSum(given: readonly Prize[]): string {
  return given.reduce((sum, prize) => sum.plus(prize.amount), new Exact(0)).toFixed(2);
}

function placesTaken(ranked: readonly RankedEntry[], rank: number): number[] {
  const sharers = ranked.filter((entry) => entry.rank === rank);
  return sharers.map((_sharer, index) => rank + index);
}

function averageOf(places: readonly number[], prizeTable: readonly string[]): string {
  const sum = places.reduce((total, place) => total.plus(prizeTable[place - 1] ?? '0'), new Exact(0));
  return sum.dividedBy(places.length).toFixed(2, Exact.ROUND_DOWN);
}
