import { decimalsOf, roundedHalfUp, scaledOf, type Scaled } from '../shared/scaled.ts';
import type { RankEntry, RankOptions, TieBreak } from './types.ts';

export type Criterion = 'TOTAL' | TieBreak;
/** An entry with all that its rank may depend on; nothing for who is not present. */
export type Counted = { readonly entry: RankEntry; readonly values: Readonly<Record<Criterion, Scaled | null>> };

const NOTHING = { TOTAL: null, PRACTICE: null, THEORY: null, TIME: null };

/** Counts entries by these weights: the total is rounded once, half up. A part that is weighted 0 may be without a mark. */
export function counterOf({ weights, decimals, markDecimals = decimals }: RankOptions): (entry: RankEntry) => Counted {
  const weightDecimals = Math.max(decimalsOf(weights.theory), decimalsOf(weights.practice));
  const scale = Math.max(markDecimals, decimals);
  const [theory, practice] = [scaledOf(weights.theory, weightDecimals), scaledOf(weights.practice, weightDecimals)];
  const markOf = (text: string | null): Scaled | null => (text === null ? null : scaledOf(text, scale));
  return (entry) => {
    if (entry.status !== 'PRESENT') return { entry, values: NOTHING };
    const [THEORY, PRACTICE] = [markOf(entry.theory), markOf(entry.practice)];
    const sum = theory * (THEORY ?? 0n) + practice * (PRACTICE ?? 0n);
    const TOTAL = roundedHalfUp(sum, weightDecimals + scale - decimals);
    return { entry, values: { TOTAL, PRACTICE, THEORY, TIME: quickness(entry) } };
  };
}

/** Higher is better: who took less time has more of it. */
const quickness = ({ timeMs = null }: RankEntry): Scaled | null => (timeMs === null ? null : BigInt(-timeMs));
