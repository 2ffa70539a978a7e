import { quoted } from '../score-report/csv-columns.ts';
import type { CsvRow } from '../score-report/csv-lines.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';

/** A column that a table may have, and every heading that names it; the first is the one that messages and examples use. */
export interface TableColumn {
  key: string;
  headings: readonly [string, ...string[]];
  required: boolean;
}

/** A row by column; a column that the table does not have is absent. */
export interface TableLine {
  row: number;
  cells: Readonly<Record<string, string>>;
}

/** The rows of a table by column, and how a refusal of a row's field is one of a cell. */
export interface ReadRows {
  lines: readonly TableLine[];
  atCell: (refusal: Refusal, row: number) => Refusal;
}

const fold = (heading: string): string => heading.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

/**
 * Which column stands where; the order is free. Refuses with CSV_EMPTY, CSV_TOO_MANY_ROWS, HEADER_UNKNOWN, HEADER_TWICE, HEADER_MISSING,
 * CSV_ROW_WIDTH (a cell beyond the headings), each with params row and column.
 */
export function readTable(rows: readonly CsvRow[], columns: readonly TableColumn[], maxRows: number): Result<ReadRows> {
  const [header, ...data] = rows;
  if (header === undefined || data.length === 0) return refuseAll([{ code: 'CSV_EMPTY' }]);
  if (data.length > maxRows) return refuseAll([{ code: 'CSV_TOO_MANY_ROWS', params: { max: maxRows } }]);
  const byHeading = new Map(columns.flatMap(({ key, headings }) => headings.map((heading) => [fold(heading), key] as const)));
  const keys = header.cells.map((cell) => byHeading.get(fold(cell)) ?? null);
  const refusals = [...headerRefusals(header, keys, columns), ...data.flatMap((row) => strayCells(row, keys))];
  if (refusals.length > 0) return refuseAll(refusals);
  const lines = data.map(({ row, cells }) => ({ row, cells: cellsOf(cells, keys) }));
  return ok({ lines, atCell: (refusal, row) => atCell(refusal, row, columns) });
}

function headerRefusals({ cells, row }: CsvRow, keys: readonly (string | null)[], columns: readonly TableColumn[]): Refusal[] {
  const wrong = cells.flatMap((cell, index) => {
    const params = { row, column: quoted(cell) };
    const key = keys[index] ?? null;
    if (cell.trim() === '') return [];
    if (key === null) return [{ code: 'HEADER_UNKNOWN', params }];
    return keys.indexOf(key) < index ? [{ code: 'HEADER_TWICE', params }] : [];
  });
  const missing = columns
    .filter(({ key, required }) => required && !keys.includes(key))
    .map(({ headings }) => ({ code: 'HEADER_MISSING', params: { row, column: headings[0] } }));
  return [...wrong, ...missing];
}

const strayCells = ({ row, cells }: CsvRow, keys: readonly (string | null)[]): Refusal[] =>
  cells.flatMap((cell, index) =>
    (keys[index] ?? null) === null && cell.trim() !== '' ? [{ code: 'CSV_ROW_WIDTH', params: { row, column: String(index + 1) } }] : [],
  );

const cellsOf = (cells: readonly string[], keys: readonly (string | null)[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key, index) => (key === null ? [] : [[key, (cells[index] ?? '').trim()]])));

/** Row and heading of a refusal that names a field. */
function atCell({ field, params, ...refusal }: Refusal, row: number, columns: readonly TableColumn[]): Refusal {
  const column = columns.find(({ key }) => key === field)?.headings[0] ?? '';
  return { ...refusal, field: `${row}.${field ?? ''}`, params: { ...params, row, column } };
}
