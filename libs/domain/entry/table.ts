import { quoted } from '../score-report/csv-columns.ts';
import type { CsvRow } from '../score-report/csv-lines.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';

/** A column that a table may have, and every heading that names it; the first is the one that messages and examples use. */
export interface TableColumn {
  key: string;
  headings: readonly [string, ...string[]];
  required: boolean;
  /** May stand there and says nothing that is asked for: it is not read. */
  passedOver?: true;
}

/** A row by column; a column that the table does not have, or that is passed over, is absent. */
export interface TableLine {
  row: number;
  cells: Readonly<Record<string, string>>;
}

/** A table's heading: it reads the rows below, and tells a refusal of a row's field as one of a cell. */
export interface Heading {
  /** Refuses with CSV_ROW_WIDTH: a cell beyond the headings, with params row and column. */
  lineOf: (row: CsvRow) => Result<TableLine>;
  atCell: (refusal: Refusal, row: number) => Refusal;
}

interface Place {
  readonly key: string;
  readonly index: number;
}

const fold = (heading: string): string => heading.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

/** Which column stands where; the order is free. Refuses with HEADER_UNKNOWN, HEADER_TWICE, HEADER_MISSING, each with params row and column. */
export function readHeading(header: CsvRow, columns: readonly TableColumn[]): Result<Heading> {
  const byHeading = new Map(columns.flatMap(({ key, headings }) => headings.map((heading) => [fold(heading), key] as const)));
  const keys = header.cells.map((cell) => byHeading.get(fold(cell)) ?? null);
  const refusals = headerRefusals(header, keys, columns);
  if (refusals.length > 0) return refuseAll(refusals);
  const places = placesOf(keys, columns);
  return ok({ lineOf: (row) => lineOf(row, keys, places), atCell: (refusal, row) => atCell(refusal, row, columns) });
}

/** Where the columns stand that are read: asked once, and not for each of fifty thousand rows. */
function placesOf(keys: readonly (string | null)[], columns: readonly TableColumn[]): Place[] {
  const passedOver = new Set(columns.filter((column) => column.passedOver).map(({ key }) => key));
  return keys.flatMap((key, index) => (key === null || passedOver.has(key) ? [] : [{ key, index }]));
}

function lineOf(row: CsvRow, keys: readonly (string | null)[], places: readonly Place[]): Result<TableLine> {
  const stray = strayCells(row, keys);
  return stray.length > 0 ? refuseAll(stray) : ok({ row: row.row, cells: cellsOf(row.cells, places) });
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

function strayCells({ row, cells }: CsvRow, keys: readonly (string | null)[]): Refusal[] {
  const isStray = (cell: string, index: number): boolean => (keys[index] ?? null) === null && cell.trim() !== '';
  if (!cells.some(isStray)) return [];
  return cells.flatMap((cell, index) =>
    isStray(cell, index) ? [{ code: 'CSV_ROW_WIDTH', params: { row, column: String(index + 1) } }] : [],
  );
}

function cellsOf(row: readonly string[], places: readonly Place[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { key, index } of places) cells[key] = (row[index] ?? '').trim();
  return cells;
}

/** Row and heading of a refusal that names a field. */
function atCell({ field, params, ...refusal }: Refusal, row: number, columns: readonly TableColumn[]): Refusal {
  const column = columns.find(({ key }) => key === field)?.headings[0] ?? '';
  return { ...refusal, field: `${row}.${field ?? ''}`, params: { ...params, row, column } };
}
