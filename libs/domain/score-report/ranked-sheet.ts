import { rank } from '../ranking/rank.ts';
import { scopeOf, type DecidedBy, type RankedEntry } from '../ranking/types.ts';
import { Exact } from '../shared/decimal.ts';
import { valueOf, type Refusal } from '../shared/result.ts';
import { duplicates } from './duplicates.ts';
import { entryProblems, missingMarks } from './entry.ts';
import type { DraftEntry } from './records.ts';
import { REPORT_CLAUSE as clause, type ScorePack } from './score-pack.ts';

/** A row of the sheet with the server's total and rank; both are null where a mark is missing or there is none. */
export interface SheetRow {
  entry: DraftEntry;
  /** Number on the sheet, from 1. */
  row: number;
  total: string | null;
  rank: number | null;
  joint: boolean;
  decidedBy: DecidedBy | null;
  problems: readonly Refusal[];
}

/**
 * The sheet in its own order. Rows that lack a mark are left out of the ranking until they have it, so that a draft shows what is known.
 * Problems: those of entryProblems, ENTRY_TWICE, ENTRY_NUMBER_TWICE, TOTAL_MISMATCH (params own, total), each with row, entry and name.
 */
export function rankSheet(entries: readonly DraftEntry[], pack: ScorePack): SheetRow[] {
  const places = placesOf(entries, pack);
  const twice = duplicates(entries);
  return entries.map((entry, index) => {
    const place = places.get(entry.key);
    const total = place?.total ?? null;
    const problems = [...entryProblems(entry, pack.weights), ...(twice.get(entry.key) ?? []), ...totalProblems(entry, total)];
    const { rank: rankOfEntry = null, joint = false, decidedBy = null } = place ?? {};
    return {
      entry,
      row: index + 1,
      total,
      rank: rankOfEntry,
      joint,
      decidedBy,
      problems: problems.map((problem) => named(problem, entry, index + 1)),
    };
  });
}

/** In order of rank, joint ones and the unranked in the order of the sheet. */
export const byRank = (rows: readonly SheetRow[]): SheetRow[] =>
  [...rows].sort((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST) || a.row - b.row);
const LAST = Number.MAX_SAFE_INTEGER;

function placesOf(entries: readonly DraftEntry[], pack: ScorePack): ReadonlyMap<string, RankedEntry> {
  const rankable = entries.filter((entry) => entry.status !== 'PRESENT' || missingMarks(entry, pack.weights).length === 0);
  const asked = rankable.map(({ key, status, theory, practice, timeSeconds, local }) => ({
    id: key,
    scope: scopeOf({ local }),
    status,
    theory,
    practice,
    timeMs: timeSeconds === null ? null : timeSeconds * 1000,
  }));
  return new Map(valueOf(rank(asked, pack)).map((ranked) => [ranked.id, ranked]));
}

function totalProblems({ total: own }: DraftEntry, total: string | null): Refusal[] {
  if (own === null || total === null || new Exact(own).equals(total)) return [];
  return [{ code: 'TOTAL_MISMATCH', field: 'total', clause, params: { own, total } }];
}

const named = (problem: Refusal, { key, name }: DraftEntry, row: number): Refusal => ({
  ...problem,
  params: { ...problem.params, row, entry: key, name },
});
