import type { EntryStatus } from '../ranking/types.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { quoted, readHeader, type CsvColumn } from './csv-columns.ts';
import type { EntryInput } from './entry.ts';

/** A row of a table as read, with its number in the table from 1; empty rows are left out but counted. */
export interface CsvRow {
  row: number;
  cells: readonly string[];
}

/** A data row by column, with the headings as they were written, for messages. */
export interface CsvLine {
  row: number;
  cells: ReadonlyMap<CsvColumn, string>;
  headings: ReadonlyMap<CsvColumn, string>;
}

/** Contestants of one contest. */
export const MAX_CSV_ROWS = 2000;

/** Refuses with CSV_EMPTY, CSV_TOO_MANY_ROWS, the codes of readHeader, CSV_ROW_WIDTH (a cell beyond the headings). */
export function readLines(rows: readonly CsvRow[]): Result<CsvLine[]> {
  const [header, ...data] = rows;
  if (header === undefined || data.length === 0) return refuseAll([{ code: 'CSV_EMPTY' }]);
  if (data.length > MAX_CSV_ROWS) return refuseAll([{ code: 'CSV_TOO_MANY_ROWS', params: { max: MAX_CSV_ROWS } }]);
  const columns = readHeader(header.cells, header.row);
  if (!columns.ok) return columns;
  const headings = new Map(
    columns.value.flatMap((column, index) => (column === null ? [] : [[column, quoted(header.cells[index] ?? '')] as const])),
  );
  const wide = data.flatMap((row) => strayCells(row, columns.value));
  return wide.length > 0 ? refuseAll(wide) : ok(data.map((row) => lineOf(row, columns.value, headings)));
}

const strayCells = ({ row, cells }: CsvRow, columns: readonly (CsvColumn | null)[]): Refusal[] =>
  cells.flatMap((cell, index) =>
    (columns[index] ?? null) === null && cell.trim() !== '' ? [{ code: 'CSV_ROW_WIDTH', params: { row, column: String(index + 1) } }] : [],
  );

const lineOf = ({ row, cells }: CsvRow, columns: readonly (CsvColumn | null)[], headings: CsvLine['headings']): CsvLine => ({
  row,
  headings,
  cells: new Map(columns.flatMap((column, index) => (column === null ? [] : [[column, (cells[index] ?? '').trim()] as const]))),
});

const SEXES = new Map<string, 'F' | 'M' | undefined>([
  ['', undefined],
  ['女', 'F'],
  ['f', 'F'],
  ['female', 'F'],
  ['男', 'M'],
  ['m', 'M'],
  ['male', 'M'],
]);
const STATUSES = new Map<string, EntryStatus>([
  ['', 'PRESENT'],
  ['参赛', 'PRESENT'],
  ['正常', 'PRESENT'],
  ['present', 'PRESENT'],
  ['缺考', 'ABSENT'],
  ['缺席', 'ABSENT'],
  ['absent', 'ABSENT'],
  ['弃权', 'WITHDRAWN'],
  ['退赛', 'WITHDRAWN'],
  ['withdrawn', 'WITHDRAWN'],
  ['取消成绩', 'DISQUALIFIED'],
  ['取消资格', 'DISQUALIFIED'],
  ['违规', 'DISQUALIFIED'],
  ['disqualified', 'DISQUALIFIED'],
]);
export const statusLabels = { PRESENT: '参赛', ABSENT: '缺考', WITHDRAWN: '弃权', DISQUALIFIED: '取消成绩' } as const satisfies Record<
  EntryStatus,
  string
>;
export const sexLabels = { F: '女', M: '男' } as const;

const LOCALS = new Map<string, boolean | undefined>([
  ['', undefined],
  ['是', true],
  ['√', true],
  ['yes', true],
  ['否', false],
  ['×', false],
  ['no', false],
]);
export const localLabels = { true: '是', false: '否' } as const;

export const sexOfCell = (cell: string): 'F' | 'M' | undefined | null =>
  SEXES.has(cell.toLowerCase()) ? SEXES.get(cell.toLowerCase()) : null;
export const statusOfCell = (cell: string): EntryStatus | null => STATUSES.get(cell.toLowerCase()) ?? null;
/** Whole seconds, at most 1 000 000; null for anything else. */
export const secondsOfCell = (cell: string): number | undefined | null =>
  cell === '' ? undefined : /^(0|[1-9]\d{0,5}|1000000)$/.test(cell) ? Number(cell) : null;

/** The line as an entry; a cell that cannot be read is left out and refused: SEX_UNKNOWN, STATUS_UNKNOWN, TIME_NOT_SECONDS, LOCAL_UNKNOWN, with the column as field. */
export function entryOfLine({ cells }: CsvLine): { input: EntryInput; refusals: Refusal[] } {
  const cell = (column: CsvColumn): string => cells.get(column) ?? '';
  const [sex, status, timeSeconds] = [sexOfCell(cell('sex')), statusOfCell(cell('status')), secondsOfCell(cell('timeSeconds'))];
  const local = LOCALS.has(cell('local').toLowerCase()) ? LOCALS.get(cell('local').toLowerCase()) : null;
  const refusals = [
    ...(local === null ? [{ code: 'LOCAL_UNKNOWN', field: 'local' }] : []),
    ...(sex === null ? [{ code: 'SEX_UNKNOWN', field: 'sex' }] : []),
    ...(status === null ? [{ code: 'STATUS_UNKNOWN', field: 'status' }] : []),
    ...(timeSeconds === null ? [{ code: 'TIME_NOT_SECONDS', field: 'timeSeconds' }] : []),
  ];
  const texts = { number: cell('number'), name: cell('name'), unit: cell('unit'), team: cell('team'), note: cell('note') };
  const marks = { theory: cell('theory'), practice: cell('practice'), total: cell('total') };
  const input = {
    ...texts,
    ...marks,
    sex: sex ?? undefined,
    status: status ?? 'PRESENT',
    timeSeconds: timeSeconds ?? undefined,
    local: local ?? undefined,
  };
  return { input, refusals };
}
