import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { headingOf, type CsvColumn } from './csv-columns.ts';
import { entryOfLine, readLines, type CsvLine, type CsvRow } from './csv-lines.ts';
import { duplicates, personOf } from './duplicates.ts';
import { entryProblems, readEntry } from './entry.ts';
import type { DraftEntry } from './records.ts';
import type { ScorePack } from './score-pack.ts';

/** Answers at most this many errors; a person corrects a few at a time. */
const MAX_ERRORS = 100;

/**
 * A table as the new sheet, all or nothing: every row complete and nobody twice, or each error with params row and column (the heading).
 * A contestant who stands on the sheet already, by name and unit, keeps his key and, where the table does not say it, whether he is one of the office's own. Totals are taken along and compared later.
 */
export function importEntries(
  rows: readonly CsvRow[],
  existing: readonly DraftEntry[],
  pack: ScorePack,
  newKey: () => string,
): Result<DraftEntry[]> {
  const lines = readLines(rows);
  if (!lines.ok) return refuseAll(lines.refusals.slice(0, MAX_ERRORS));
  const keys = new Map(existing.map((entry) => [personOf(entry), entry]));
  const read = lines.value.map((line) => readLine(line, pack, newKey));
  const entries = takeKeys(read, keys);
  const problems = incomplete(entries, lines.value, pack);
  const refusals = read.flatMap(({ line, refusals: malformed }, index) =>
    [...malformed, ...others(problems[index] ?? [], malformed)].map((refusal) => atCell(refusal, line)),
  );
  return refusals.length > 0 ? refuseAll(refusals.slice(0, MAX_ERRORS)) : ok(entries);
}

function readLine(line: CsvLine, pack: ScorePack, newKey: () => string) {
  const { input, refusals } = entryOfLine(line);
  const { entry, refusals: malformed } = readEntry(input, newKey(), pack.markDecimals);
  return { line, entry, refusals: [...refusals, ...malformed] };
}

/** A cell that cannot be read is not called missing as well. */
const others = (problems: readonly Refusal[], malformed: readonly Refusal[]): Refusal[] =>
  problems.filter(({ field }) => !malformed.some((refusal) => refusal.field === field));

/** Each known key once: of two rows that claim one person the second is a duplicate and named as such. */
function takeKeys(read: readonly { line: CsvLine; entry: DraftEntry }[], keys: Map<string | null, DraftEntry>): DraftEntry[] {
  return read.map(({ line, entry }) => {
    const person = personOf(entry);
    const there = person === null ? undefined : keys.get(person);
    keys.delete(person);
    if (there === undefined) return entry;
    const isSaid = (line.cells.get('local') ?? '') !== '';
    return { ...entry, key: there.key, ...(!isSaid && there.local === false && { local: false }) };
  });
}

/** What each row lacks, or who stands on it again. */
function incomplete(entries: readonly DraftEntry[], lines: readonly CsvLine[], pack: ScorePack): Refusal[][] {
  const twice = duplicates(entries);
  return entries.map((entry) => [
    ...entryProblems(entry, pack.weights),
    ...(twice.get(entry.key) ?? []).map((problem) => otherRow(problem, lines)),
  ]);
}

/** The first row's number in the table instead of its place on the sheet. */
const otherRow = (problem: Refusal, lines: readonly CsvLine[]): Refusal => ({
  ...problem,
  params: { other: lines[Number(problem.params?.['other']) - 1]?.row ?? 0 },
});

/** A refusal of a line's field as one of a cell: row, and the heading as it was written. */
function atCell({ field, ...refusal }: Refusal, { row, headings }: CsvLine): Refusal {
  const column = field as CsvColumn;
  return {
    ...refusal,
    field: `${row}.${field ?? ''}`,
    params: { ...refusal.params, row, column: headings.get(column) ?? headingOf(column) },
  };
}
