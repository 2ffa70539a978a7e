import type { EntryInput, RankedEntry } from '../api/types.ts';
import { columns, statuses, type ColumnKey } from './columns.ts';

/** A line of the sheet as the person sees it: text in every cell. `id` is the line's own, `key` the server's name of the contestant; `elsewhere`: none of the office's own. */
export type Row = { id: number; key?: string; elsewhere?: boolean } & Record<ColumnKey, string>;

let lastId = 0;
const nextId = (): number => (lastId += 1);

export const blankRow = (): Row => ({
  id: nextId(),
  ...(Object.fromEntries(columns.map((column) => [column, ''])) as Record<ColumnKey, string>),
  status: 'PRESENT',
});

export const isBlank = (row: Row): boolean => columns.every((column) => column === 'status' || row[column].trim() === '');

export function rowOf(entry: RankedEntry): Row {
  const { key, number, name, sex, unit, team, theory, practice, timeSeconds, ownTotal, status, note, local } = entry;
  const seconds = timeSeconds === null ? '' : String(timeSeconds);
  return {
    id: nextId(),
    key,
    elsewhere: !local,
    number: number ?? '',
    name,
    sex: sex ?? '',
    unit,
    team: team ?? '',
    theory: theory ?? '',
    practice: practice ?? '',
    timeSeconds: seconds,
    total: ownTotal ?? '',
    status,
    note: note ?? '',
  };
}

/** What is saved of a line. Marks go as they were typed: the server decides what they are. */
export function entryOf(row: Row): EntryInput {
  const optional = { number: row.number.trim(), sex: row.sex, team: row.team.trim(), note: row.note.trim(), total: row.total.trim() };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ''));
  return {
    ...(row.key && { key: row.key }),
    ...given,
    name: row.name.trim(),
    unit: row.unit.trim(),
    theory: row.theory.trim() || null,
    practice: row.practice.trim() || null,
    ...(row.timeSeconds.trim() && { timeSeconds: Number(row.timeSeconds.trim()) }),
    status: row.status as EntryInput['status'] & string,
    ...(row.elsewhere === true && { local: false }),
  };
}

const checks = {
  sex: (cell: string) => ['', 'F', 'M'].includes(cell),
  timeSeconds: (cell: string) => /^\s*\d{0,7}\s*$/.test(cell),
  status: (cell: string) => statuses.some((status) => status === cell),
} as const satisfies Partial<Record<ColumnKey, (cell: string) => boolean>>;
export type CheckedColumn = keyof typeof checks;

/** Cells whose text is no value of their column, so that the row cannot be sent; marks are the server's to judge. */
export const unreadCells = (row: Row): CheckedColumn[] =>
  (Object.keys(checks) as CheckedColumn[]).filter((column) => !checks[column](row[column]));

/** The server names new contestants; lines without a key take that of the entry with the same contents, each entry once. */
export function withKeys(rows: readonly Row[], entries: readonly RankedEntry[]): Row[] {
  const taken = new Set(rows.flatMap(({ key }) => (key ? [key] : [])));
  return rows.map((row) => {
    if (row.key || isBlank(row)) return row;
    const match = entries.find((entry) => !taken.has(entry.key) && sameContents(row, entry));
    if (!match) return row;
    taken.add(match.key);
    return { ...row, key: match.key };
  });
}

const sameContents = (row: Row, entry: RankedEntry): boolean =>
  row.name.trim() === entry.name && row.unit.trim() === entry.unit && row.number.trim() === (entry.number ?? '');
