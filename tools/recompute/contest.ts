import type { contestToRecompute } from '@jiangcheng/contracts/api/recompute';
import type { Output } from '@jiangcheng/contracts/api/output';
import { awardsOf } from '@jiangcheng/domain/award/awards-of';
import type { RankedEntry, RankOptions } from '@jiangcheng/domain/ranking/types';
import { Exact } from '@jiangcheng/domain/shared/decimal';
import { awardRules, rankingRule } from '@jiangcheng/regulations/facts';
import { refusedAt } from './bad-input.ts';
import { namedBy, packOf } from './pack-of.ts';

type Contest = Output<typeof contestToRecompute>;

/** Rows with every figure between marks and rank, what the ranks entitle to, and where the report says otherwise. Throws BadInput. */
export function recomputeContest(contest: Contest) {
  const pack = packOf(contest);
  const rules = awardRules(pack, contest.settings);
  const base = rankingRule(pack, contest.settings);
  const ranking = { ...base, weights: contest.weights ?? base.weights };
  const awards = awardsOf({ ...contest, ranking, entries: contest.entries.map(entryOf) }, rules);
  if (!awards.ok) throw refusedAt(contest.id, awards.refusals);
  const names = new Map(contest.entries.map(({ id, name }) => [id, name]));
  return {
    kind: contest.kind,
    id: contest.id,
    regulation: namedBy(pack),
    rules: { ...ranking, clause: pack.scoring.weights.clause, tieBreakClause: pack.scoring.tieBreak.clause },
    rows: awards.value.ranking.map((row) => rowOf(row, names.get(row.id) ?? null, ranking)),
    entitlements: awards.value.entitlements,
    withheld: awards.value.withheld,
    prizeTotal: awards.value.prizeTotal,
    differences: contest.reported === undefined ? null : differencesIn(contest.reported, awards.value.ranking),
  };
}

const entryOf = ({ timeSeconds, name: _, ...entry }: Contest['entries'][number]) => ({
  ...entry,
  timeMs: timeSeconds === null ? null : timeSeconds * 1000,
});

/** `sum` is the total before it is rounded. */
function rowOf(row: RankedEntry, name: string | null, { weights }: RankOptions) {
  const { id, status, theory, practice, timeMs, total, rank, joint, decidedBy } = row;
  const present = total !== null;
  const [theoryPart, practicePart] = [new Exact(theory ?? '0').times(weights.theory), new Exact(practice ?? '0').times(weights.practice)];
  return {
    ...{ id, name, status, theory, practice, timeSeconds: timeMs === null ? null : timeMs / 1000 },
    theoryPart: present ? theoryPart.toFixed() : null,
    practicePart: present ? practicePart.toFixed() : null,
    sum: present ? theoryPart.plus(practicePart).toFixed() : null,
    ...{ total, rank, joint, decidedBy },
  };
}

type Ranked = Pick<RankedEntry, 'id' | 'total' | 'rank'>;

/** Each entry of the report that is not what is recomputed, or is nobody's. */
export function differencesIn(reported: NonNullable<Contest['reported']>, ranking: readonly Ranked[]) {
  const recomputed = new Map(ranking.map((row) => [row.id, row]));
  const told = new Set(reported.map(({ id }) => id));
  return [
    ...reported.flatMap(({ id, total, rank }) => {
      const row = recomputed.get(id);
      const same = row !== undefined && row.rank === rank && sameTotal(row.total, total);
      return same ? [] : [{ id, reported: { total, rank }, recomputed: row === undefined ? null : { total: row.total, rank: row.rank } }];
    }),
    ...ranking.filter(({ id }) => !told.has(id)).map(({ id, total, rank }) => ({ id, reported: null, recomputed: { total, rank } })),
  ];
}

const DECIMAL = /^\d+(\.\d+)?$/;
const sameTotal = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && DECIMAL.test(b) && new Exact(a).equals(b));
