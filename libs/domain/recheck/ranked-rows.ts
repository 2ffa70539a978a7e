import type { FrozenRanking } from '../score-report/frozen.ts';
import type { DraftEntry } from '../score-report/records.ts';
import type { ReportedRow } from './recheck.ts';

/** The rows that have a rank, best first. */
export const rankedRows = (entries: readonly DraftEntry[], { rows }: Pick<FrozenRanking, 'rows'>): ReportedRow[] =>
  rows
    .flatMap(({ key, rank }): ReportedRow[] => {
      const entry = entries.find((one) => one.key === key);
      if (rank === null || entry === undefined) return [];
      const { name, unit, theory, practice } = entry;
      return [{ key, name, unit, rank, theory, practice }];
    })
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
