import { columns, statuses, type ColumnKey } from './columns.ts';
import { blankRow, isBlank, type Row } from './sheet.ts';

/** Cells of a copied range: tabs between columns, line breaks between rows, quotes around cells that hold either. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') break;
    if (match[3] !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** The columns that a first line of headings names; null where it is no heading. */
function headings(cells: readonly string[]): (ColumnKey | null)[] | null {
  const named = cells.map((cell) => columns.find((column) => isHeading(column, cell)) ?? null);
  return named.includes('name') ? named : null;
}

/** What sheets of the offices call the columns; the English name is the one of the CSV. */
const HEADINGS: Readonly<Record<ColumnKey, readonly string[]>> = {
  number: ['参赛号', '编号', '号码', '抽签号'],
  name: ['姓名', '选手姓名'],
  sex: ['性别'],
  unit: ['单位', '工作单位', '所在单位'],
  team: ['代表队'],
  theory: ['理论', '理论成绩', '理论分'],
  practice: ['实操', '实操成绩', '实操分', '实际操作'],
  timeSeconds: ['用时（秒）', '用时', '用时(秒)'],
  total: ['自报总分', '总分', '总成绩'],
  status: ['状态'],
  note: ['备注'],
};
const isHeading = (column: ColumnKey, cell: string): boolean => column === cell.trim() || HEADINGS[column].includes(cell.trim());

/**
 * The rows after a paste into the cell at `at` of row `index`. A line of headings decides the columns; without one they follow from the
 * cell on. Lines beyond the last row are added.
 */
export function pasteInto(rows: readonly Row[], index: number, at: ColumnKey, text: string): Row[] {
  const cells = cellsOf(text);
  const named = cells[0] ? headings(cells[0]) : null;
  const order = named ?? columns.slice(columns.indexOf(at));
  const lines = named ? cells.slice(1) : cells;
  const result = [...rows];
  lines.forEach((line, offset) => {
    const before = result[index + offset] ?? blankRow();
    result[index + offset] = { ...before, ...cellsByColumn(order, line) };
  });
  return isBlank(result.at(-1) ?? blankRow()) ? result : [...result, blankRow()];
}

function cellsByColumn(order: readonly (ColumnKey | null)[], line: readonly string[]): Partial<Record<ColumnKey, string>> {
  const pairs = order.flatMap((column, index) =>
    column && line[index] !== undefined ? [[column, coded(column, line[index].trim())]] : [],
  );
  return Object.fromEntries(pairs) as Partial<Record<ColumnKey, string>>;
}

const SEX: Readonly<Record<string, string>> = { 女: 'F', 男: 'M', F: 'F', M: 'M' };
const STATUS: Readonly<Record<string, (typeof statuses)[number]>> = {
  参赛: 'PRESENT',
  缺考: 'ABSENT',
  缺赛: 'ABSENT',
  弃权: 'WITHDRAWN',
  取消成绩: 'DISQUALIFIED',
  取消资格: 'DISQUALIFIED',
};

/** 女 and 缺考 become the codes behind them. */
function coded(column: ColumnKey, cell: string): string {
  if (column === 'sex') return SEX[cell] ?? '';
  if (column === 'status') return STATUS[cell] ?? statuses.find((status) => status === cell) ?? 'PRESENT';
  return cell;
}
