import { ok, refuseAll, type Result } from '../shared/result.ts';
import { scaledText, type Scaled } from '../shared/scaled.ts';
import { checkEntries, checkWeights } from './check-input.ts';
import { counterOf, type Counted, type Criterion } from './count.ts';
import { separate, type Place } from './separate.ts';
import type { DecidedBy, RankedEntry, RankEntry, RankOptions } from './types.ts';

/**
 * Total = theory × weight + practice × weight, rounded once, half up (000/附1/五(二)); rank by the rounded total, then by the tie-breaks,
 * then jointly as 1, 2, 2, 4. In order of rank, joint ones by id, the unranked last by id; the order of the input does not matter.
 * Refuses with the codes of checkWeights and checkEntries.
 */
export function rank(entries: readonly RankEntry[], options: RankOptions): Result<RankedEntry[]> {
  const weights = checkWeights(options.weights);
  if (!weights.ok) return weights;
  const refusals = checkEntries(entries, options);
  if (refusals.length > 0) return refuseAll(refusals);
  const counted = entries.map(counterOf(options));
  const ranked = counted.filter(({ entry }) => isRanked(entry, options));
  const unranked = counted.filter(({ entry }) => !isRanked(entry, options)).sort(byId);
  return ok([...placed(ranked, options), ...unranked.map((each) => withoutRank(each, options))]);
}

function placed(field: readonly Counted[], options: RankOptions): RankedEntry[] {
  if (field.length === 0) return [];
  let next = 1;
  return separate<Criterion, Scaled, Counted>(field, ['TOTAL', ...options.tieBreak], byValue).flatMap((place) => {
    const rankOfPlace = next;
    next += place.members.length;
    return rowsOf(place, rankOfPlace, options);
  });
}

function rowsOf({ members, decidedBy }: Place<Counted, Criterion>, rankOfPlace: number, options: RankOptions): RankedEntry[] {
  const verdict = { rank: rankOfPlace, joint: members.length > 1, decidedBy };
  return members.sort(byId).map((counted) => rowOf(counted, options, verdict));
}

const withoutRank = (counted: Counted, options: RankOptions): RankedEntry =>
  rowOf(counted, options, { rank: null, joint: false, decidedBy: counted.values.TOTAL === null ? 'STATUS' : 'OUT_OF_SCOPE' });

function rowOf(
  { entry, values: { TOTAL } }: Counted,
  { decimals }: RankOptions,
  verdict: { rank: number | null; joint: boolean; decidedBy: DecidedBy },
): RankedEntry {
  const { id, status, theory, practice, timeMs = null } = entry;
  return { id, status, theory, practice, timeMs, total: TOTAL === null ? null : scaledText(TOTAL, decimals), ...verdict };
}

const isRanked = (entry: RankEntry, { scope }: RankOptions): boolean =>
  entry.status === 'PRESENT' && (scope === undefined || entry.scope === scope);

const byValue = (a: Scaled, b: Scaled): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = ({ entry: a }: Counted, { entry: b }: Counted): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
