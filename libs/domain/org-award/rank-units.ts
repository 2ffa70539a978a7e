import { Exact } from '../shared/decimal.ts';
import type { Score } from './assess.ts';

/** The two columns of one unit; null while the reviewer has not filled in his. */
export interface UnitScores {
  id: string;
  self: Score;
  reviewed: Score | null;
}

/** `difference`: reviewed less self, item by item and in sum, where both are known. */
export interface UnitResult {
  id: string;
  rank: number | null;
  /** Why there is no rank: NOT_REVIEWED, SCORE_OPEN or VETOED. */
  outside: 'NOT_REVIEWED' | 'SCORE_OPEN' | 'VETOED' | null;
  total: string | null;
  difference: string | null;
  differences: readonly { code: string; difference: string }[];
}

/** By reviewed total, equal ones jointly as 1, 2, 2, 4; the unranked last; within a rank by id, so that the order of the input does not matter. */
export function rankUnits(units: readonly UnitScores[]): UnitResult[] {
  const totals = units.flatMap(({ reviewed }) => (outsideOf(reviewed) === null ? [new Exact(reviewed?.total ?? '0')] : []));
  const results = units.map((unit) => resultOf(unit, totals));
  return results.sort((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST) || (a.id < b.id ? -1 : 1));
}

const LAST = Number.MAX_SAFE_INTEGER;

function resultOf({ id, self, reviewed }: UnitScores, totals: readonly Exact[]): UnitResult {
  const outside = outsideOf(reviewed);
  const total = reviewed?.total ?? null;
  const better = totals.filter((other) => total !== null && other.greaterThan(total)).length;
  const differences = (reviewed?.items ?? []).flatMap(({ code, points }, index) => {
    const difference = lessOf(points, self.items[index]?.points ?? null);
    return difference === null || new Exact(difference).isZero() ? [] : [{ code, difference }];
  });
  return { id, rank: outside === null ? better + 1 : null, outside, total, difference: lessOf(total, self.total), differences };
}

function outsideOf(reviewed: Score | null): UnitResult['outside'] {
  if (reviewed === null) return 'NOT_REVIEWED';
  if (reviewed.vetoedBy.length > 0) return 'VETOED';
  return reviewed.total === null ? 'SCORE_OPEN' : null;
}

function lessOf(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : new Exact(a).minus(b).toFixed(1);
}
