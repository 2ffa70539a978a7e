import { Exact } from '../shared/decimal.ts';
import type { ScoringRule } from './round.ts';
import type { TallyRow } from './tally.ts';

/** A mark far from those of the others; `distance` is signed, from their mean. */
export type Outlier = { candidateId: string; expertId: string; mark: string; others: string; distance: string };

/** How an expert uses the scale: mean, lowest, highest, and how far he lies from the others on average. */
export type ExpertSpread = { expertId: string; judged: number; mean: string; lowest: string; highest: string; distance: string };

/** Marks further than the rule's limit from the mean of the candidate's other marks; for people to look at, nothing is changed by it. */
export function outliers(rows: readonly TallyRow[], { outlierMarks, totalDecimals }: ScoringRule): Outlier[] {
  return distancesOf(rows)
    .filter(({ distance }) => distance.abs().greaterThan(outlierMarks))
    .map(({ candidateId, expertId, mark, others, distance }) => ({
      candidateId,
      expertId,
      mark: mark.toFixed(totalDecimals),
      others: others.toFixed(totalDecimals),
      distance: distance.toFixed(totalDecimals),
    }));
}

/** Of each expert who judged anybody, by id. */
export function spreads(rows: readonly TallyRow[], { totalDecimals }: ScoringRule): ExpertSpread[] {
  const distances = distancesOf(rows);
  const text = (value: Exact): string => value.toFixed(totalDecimals);
  return [...new Set(rows.flatMap(({ marks }) => marks.map(({ expertId }) => expertId)))].sort().map((expertId) => {
    const marks = rows.flatMap((row) => row.marks.filter((each) => each.expertId === expertId).map(({ mark }) => new Exact(mark)));
    const away = distances.filter((each) => each.expertId === expertId).map(({ distance }) => distance);
    return {
      expertId,
      judged: marks.length,
      mean: text(mean(marks)),
      lowest: text(Exact.min(...marks)),
      highest: text(Exact.max(...marks)),
      distance: text(mean(away)),
    };
  });
}

/** Of every mark that has others beside it. */
function distancesOf(rows: readonly TallyRow[]) {
  return rows.flatMap(({ candidateId, marks }) =>
    marks.flatMap(({ expertId, mark }) => {
      const rest = marks.filter((each) => each.expertId !== expertId).map((each) => new Exact(each.mark));
      if (rest.length === 0) return [];
      const [own, others] = [new Exact(mark), mean(rest)];
      return [{ candidateId, expertId, mark: own, others, distance: own.minus(others) }];
    }),
  );
}

const mean = (values: readonly Exact[]): Exact =>
  values.length === 0 ? new Exact(0) : values.reduce((total, value) => total.plus(value), new Exact(0)).dividedBy(values.length);
