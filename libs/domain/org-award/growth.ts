import { Exact } from '../shared/decimal.ts';
import type { GrowthTier } from './rubric.ts';

/** What growth from one year to the next comes to: a tier with or without points, growth that is none, or no year to compare with. */
export type Growth = { kind: 'TIER'; tier: GrowthTier } | { kind: 'NOT_POSITIVE' } | { kind: 'NO_BASE' };

/** Exact, without a division: 140 of 100 is growth of 0.4 and no hair less (rules §9.1-15). Throws where the tiers leave a positive growth out. */
export function growthOf(lastYear: number, thisYear: number, tiers: readonly GrowthTier[]): Growth {
  if (lastYear === 0) return { kind: 'NO_BASE' };
  if (thisYear <= lastYear) return { kind: 'NOT_POSITIVE' };
  const more = new Exact(thisYear).minus(lastYear);
  const tier = tiers.find((one) => holds(one, more, lastYear));
  if (tier === undefined) throw new Error(`no tier for growth from ${lastYear} to ${thisYear}`);
  return { kind: 'TIER', tier };
}

function holds({ min, minExclusive, max, maxInclusive }: GrowthTier, more: Exact, lastYear: number): boolean {
  const low = more.comparedTo(new Exact(min).times(lastYear));
  const high = max === null ? -1 : more.comparedTo(new Exact(max).times(lastYear));
  return (minExclusive ? low > 0 : low >= 0) && (maxInclusive ? high <= 0 : high < 0);
}
