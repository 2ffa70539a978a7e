import type { CsvRow } from '@jiangcheng/domain/score-report/csv-lines';
import { ok, refuseAll, type Refusal, type Result } from '@jiangcheng/domain/shared/result';
import { refused, type Outcome } from './outcome.ts';

/** A table as it is read from text or from the bytes of a file, piece by piece, with the SHA-256 of what is read. */
export interface ReadTable {
  /** Rows in their order; a refusal is about a cell (its row is left out) or ends the reading. */
  slices: AsyncIterable<Result<readonly CsvRow[]>>;
  sha256: string;
}

/** Reads the table: of the stored file with this hash where one was named, else of the command's own text. */
export type TableReader = (fileSha256: string | null) => Promise<Outcome<ReadTable>>;

/** The umbrella stands first; the errors it covers follow. */
export const csvInvalid = (refusals: readonly Refusal[]): Outcome<never> => refused([{ code: 'CSV_INVALID' }, ...refusals]);

/** A short table at once; of one with more than `maxRows` no more is kept than tells that it is too long. */
export async function wholeTable({ slices }: ReadTable, maxRows: number): Promise<Result<readonly CsvRow[]>> {
  const rows: CsvRow[] = [];
  const refusals: Refusal[] = [];
  for await (const slice of slices) {
    if (slice.ok) rows.push(...slice.value);
    else refusals.push(...slice.refusals);
    if (rows.length > maxRows + 1 || refusals.length >= 100) break;
  }
  return refusals.length > 0 ? refuseAll(refusals) : ok(rows);
}
