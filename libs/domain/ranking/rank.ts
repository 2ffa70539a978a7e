import { Exact } from '../shared/decimal.ts';
import { ok, refuseAll, type Result } from '../shared/result.ts';
import { checkEntries, checkWeights } from './check-input.ts';
import { separate, type Contender, type Place } from './separate.ts';
import type { DecidedBy, RankedEntry, RankEntry, RankOptions, TieBreak } from './types.ts';

type Criterion = 'TOTAL' | TieBreak;

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
  const inRank = entries.filter((entry) => isRanked(entry, options));
  const ranked = placed(new Map(inRank.map((entry) => [entry.id, entry])), options);
  const unranked = entries
    .filter((entry) => !isRanked(entry, options))
    .sort(byId)
    .map((entry) => withoutRank(entry, options));
  return ok([...ranked, ...unranked]);
}

function placed(entries: ReadonlyMap<string, RankEntry>, options: RankOptions): RankedEntry[] {
  let next = 1;
  const field = [...entries.values()].map((entry) => contenderOf(entry, options));
  const places = field.length > 0 ? separate<Criterion>(field, ['TOTAL', ...options.tieBreak]) : [];
  return places.flatMap((place) => {
    const rankOfPlace = next;
    next += place.members.length;
    return rowsOf(place, rankOfPlace, entries, options);
  });
}

function rowsOf(
  { members, decidedBy }: Place<Criterion>,
  rankOfPlace: number,
  entries: ReadonlyMap<string, RankEntry>,
  options: RankOptions,
): RankedEntry[] {
  const found = members.flatMap((member) => entries.get(member.id) ?? []).sort(byId);
  return found.map((entry) => rowOf(entry, totalOf(entry, options), { rank: rankOfPlace, joint: members.length > 1, decidedBy }));
}

function withoutRank(entry: RankEntry, options: RankOptions): RankedEntry {
  const present = entry.status === 'PRESENT';
  return rowOf(entry, present ? totalOf(entry, options) : null, {
    rank: null,
    joint: false,
    decidedBy: present ? 'OUT_OF_SCOPE' : 'STATUS',
  });
}

function rowOf(
  entry: RankEntry,
  total: string | null,
  verdict: { rank: number | null; joint: boolean; decidedBy: DecidedBy },
): RankedEntry {
  const { id, status, theory, practice, timeMs = null } = entry;
  return { id, status, theory, practice, timeMs, total, ...verdict };
}

function contenderOf(entry: RankEntry, options: RankOptions): Contender<Criterion> {
  const { theory, practice, timeMs } = entry;
  return {
    id: entry.id,
    values: {
      TOTAL: new Exact(totalOf(entry, options)),
      PRACTICE: practice === null ? null : new Exact(practice),
      THEORY: theory === null ? null : new Exact(theory),
      TIME: timeMs === null || timeMs === undefined ? null : new Exact(-timeMs),
    },
  };
}

function totalOf({ theory, practice }: RankEntry, { weights, decimals }: RankOptions): string {
  const theoryPart = new Exact(theory ?? '0').times(weights.theory);
  return theoryPart.plus(new Exact(practice ?? '0').times(weights.practice)).toFixed(decimals, Exact.ROUND_HALF_UP);
}

function isRanked(entry: RankEntry, { scope }: RankOptions): boolean {
  return entry.status === 'PRESENT' && (scope === undefined || entry.scope === scope);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
