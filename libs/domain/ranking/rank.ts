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
  const totals = totalsOf(entries, options);
  const inRank = entries.filter((entry) => isRanked(entry, options));
  const ranked = placed(new Map(inRank.map((entry) => [entry.id, entry])), totals, options);
  const unranked = entries
    .filter((entry) => !isRanked(entry, options))
    .sort(byId)
    .map((entry) => withoutRank(entry, totals, options));
  return ok([...ranked, ...unranked]);
}

type Totals = ReadonlyMap<string, Exact>;

/** The rounded total of each who is present, by id. A part that is weighted 0 may be without a mark. */
function totalsOf(entries: readonly RankEntry[], { weights, decimals }: RankOptions): Totals {
  const [theory, practice] = [new Exact(weights.theory), new Exact(weights.practice)];
  const present = entries.filter(({ status }) => status === 'PRESENT');
  return new Map(
    present.map((entry) => {
      const total = theory.times(entry.theory ?? '0').plus(practice.times(entry.practice ?? '0'));
      return [entry.id, total.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP)];
    }),
  );
}

function placed(entries: ReadonlyMap<string, RankEntry>, totals: Totals, options: RankOptions): RankedEntry[] {
  let next = 1;
  const field = [...entries.values()].map((entry) => contenderOf(entry, totals));
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
  { decimals }: RankOptions,
): RankedEntry[] {
  const verdict = { rank: rankOfPlace, joint: members.length > 1, decidedBy };
  return [...members].sort(byId).flatMap(({ id, values }) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [rowOf(entry, values.TOTAL?.toFixed(decimals) ?? null, verdict)];
  });
}

function withoutRank(entry: RankEntry, totals: Totals, { decimals }: RankOptions): RankedEntry {
  const total = totals.get(entry.id);
  return rowOf(entry, total?.toFixed(decimals) ?? null, {
    rank: null,
    joint: false,
    decidedBy: total === undefined ? 'STATUS' : 'OUT_OF_SCOPE',
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

const contenderOf = (entry: RankEntry, totals: Totals): Contender<Criterion> => ({
  id: entry.id,
  values: new Values(entry, totals.get(entry.id) ?? null),
});

const exactly = (value: string | number | null): Exact | null => (value === null ? null : new Exact(value));

/** What only a tie asks for is made when it is asked for: most of a field never needs it. */
class Values implements Record<Criterion, Exact | null> {
  constructor(
    private readonly entry: RankEntry,
    readonly TOTAL: Exact | null,
  ) {}

  get PRACTICE(): Exact | null {
    return exactly(this.entry.practice);
  }

  get THEORY(): Exact | null {
    return exactly(this.entry.theory);
  }

  get TIME(): Exact | null {
    const { timeMs = null } = this.entry;
    return exactly(timeMs === null ? null : -timeMs);
  }
}

function isRanked(entry: RankEntry, { scope }: RankOptions): boolean {
  return entry.status === 'PRESENT' && (scope === undefined || entry.scope === scope);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
