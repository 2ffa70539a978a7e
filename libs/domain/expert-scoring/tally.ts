import { separate, type Place } from '../ranking/separate.ts';
import { Exact } from '../shared/decimal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { asCorrected } from './opening.ts';
import { judgesOf } from './panel.ts';
import type { ScoringItem, ScoringRound, ScoringRule, SheetRow, TieCriterion } from './round.ts';

/** Whether an expert's mark of a candidate is in the mean, or was left out as the highest or lowest. */
export type MarkUse = 'COUNTED' | 'HIGHEST' | 'LOWEST';
/** `mark` is rescaled to the full mark and rounded to be read; totals are made of the unrounded ones. */
export type ExpertMark = { expertId: string; mark: string; use: MarkUse };

export interface TallyRow {
  candidateId: string;
  total: string;
  rank: number;
  joint: boolean;
  /** What settled the rank: TOTAL, one of the rule's criteria, or JOINT. */
  decidedBy: string;
  marks: readonly ExpertMark[];
}

/** An expert's points of one candidate, weighted; `share` is the part of all that could be had, from 0 to 1. */
type Marked = { expertId: string; row: SheetRow; weighted: Exact };

/**
 * Total = mean of the counted experts' weighted points, rescaled to the full mark and rounded once, half up. From `trimFrom` counted
 * experts on the highest and lowest by expert's sum are left out. In order of rank, joint ones by id; the order of the input does not matter.
 * Refuses with SCORES_NOT_OPENED.
 */
export function tally(round: ScoringRound): Result<TallyRow[]> {
  if (round.openedAt === null) return refuse('SCORES_NOT_OPENED');
  const rows = countedRows(round);
  const counts = new Map(round.candidates.map(({ id }) => [id, countOf(round, id, rows)]));
  const field = [...counts].map(([id, count]) => contenderOf(id, count, round.rule));
  const places =
    field.length === 0
      ? []
      : separate<TieCriterion, Exact, Contending>(field, ['TOTAL', ...round.rule.tieBreak], (a, b) => a.comparedTo(b));
  return ok(ranked(places, counts, round.rule));
}

type Contending = { readonly id: string; readonly values: Readonly<Record<TieCriterion, Exact | null>> };
type Count = { marked: Marked[]; counted: Marked[] };
/** The rows that count, by expert and candidate: sealed ones, with the corrections laid over them. */
type Rows = ReadonlyMap<string, ReadonlyMap<string, SheetRow>>;

const countedRows = (round: ScoringRound): Rows =>
  new Map(
    round.sheets
      .filter(({ seal }) => seal !== null)
      .map((sheet) => [sheet.expertId, new Map(asCorrected(round, sheet).rows.map((row) => [row.candidateId, row]))]),
  );

function countOf(round: ScoringRound, candidateId: string, rows: Rows): Count {
  const marked = judgesOf(round, candidateId).flatMap((expertId): Marked[] => {
    const row = rows.get(expertId)?.get(candidateId);
    return row === undefined ? [] : [{ expertId, row, weighted: weightedOf(row, round.rule.items) }];
  });
  const sorted = marked.sort((a, b) => a.weighted.comparedTo(b.weighted) || (a.expertId < b.expertId ? -1 : 1));
  return { marked: sorted, counted: sorted.length >= round.rule.trimFrom ? sorted.slice(1, -1) : sorted };
}

const weightedOf = ({ points }: SheetRow, items: readonly ScoringItem[]): Exact =>
  sum(items.map(({ code, weight }) => new Exact(points[code] ?? '0').times(weight)));

const maxOf = (items: readonly ScoringItem[]): Exact => sum(items.map(({ max, weight }) => new Exact(max).times(weight)));

/** Divided once, at the end: 60 digits are far more than what two quotients of such numbers can lie apart. */
const meanOf = (values: readonly Exact[], max: Exact, fullMark: string): Exact =>
  sum(values).times(fullMark).dividedBy(max.times(values.length));

const rounded = (value: Exact, { totalDecimals }: ScoringRule): string => value.toFixed(totalDecimals, Exact.ROUND_HALF_UP);

function contenderOf(id: string, { marked, counted }: Count, rule: ScoringRule): Contending {
  const mean = (rows: readonly Marked[], items = rule.items): Exact =>
    meanOf(
      rows.map(({ row }) => weightedOf(row, items)),
      maxOf(items),
      rule.fullMark,
    );
  const forces = [...new Set(rule.items.map(({ force }) => force))];
  const byForce = forces.map(
    (force) =>
      [
        force,
        mean(
          counted,
          rule.items.filter((item) => item.force === force),
        ),
      ] as const,
  );
  return { id, values: { TOTAL: new Exact(rounded(mean(counted), rule)), UNTRIMMED: mean(marked), ...Object.fromEntries(byForce) } };
}

function ranked(places: readonly Place<Contending, TieCriterion>[], counts: ReadonlyMap<string, Count>, rule: ScoringRule): TallyRow[] {
  let next = 1;
  return places.flatMap(({ members, decidedBy }) => {
    const rank = next;
    next += members.length;
    const sorted = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
    return sorted.map(({ id, values }) => ({
      candidateId: id,
      total: values['TOTAL']?.toFixed(rule.totalDecimals) ?? '',
      rank,
      joint: members.length > 1,
      decidedBy,
      marks: marksOf(counts.get(id), rule),
    }));
  });
}

function marksOf(count: Count | undefined, rule: ScoringRule): ExpertMark[] {
  const { marked, counted } = count ?? { marked: [], counted: [] };
  const trimmed = counted.length < marked.length;
  const useOf = (index: number): MarkUse =>
    trimmed && index === 0 ? 'LOWEST' : trimmed && index === marked.length - 1 ? 'HIGHEST' : 'COUNTED';
  return marked.map(({ expertId, weighted }, index) => ({
    expertId,
    mark: rounded(meanOf([weighted], maxOf(rule.items), rule.fullMark), rule),
    use: useOf(index),
  }));
}

const sum = (values: readonly Exact[]): Exact => values.reduce((total, value) => total.plus(value), new Exact(0));
