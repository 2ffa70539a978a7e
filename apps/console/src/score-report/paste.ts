import { columnOfHeading } from '@jiangcheng/domain/score-report/csv-columns';
import { sexOfCell, statusOfCell } from '@jiangcheng/domain/score-report/csv-lines';
import { columns, type ColumnKey } from './columns.ts';
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
  const named = cells.map(columnNamed);
  return named.includes('name') ? named : null;
}

const columnNamed = (heading: string): ColumnKey | null => columns.find((column) => column === columnOfHeading(heading)) ?? null;

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

/** 女 and 缺考 become the codes behind them; a word that says neither stays as it is, and is shown as wrong. */
function coded(column: ColumnKey, cell: string): string {
  if (column === 'sex') return codeOr(cell, sexOfCell(cell) ?? '');
  if (column === 'status') return codeOr(cell, statusOfCell(cell) ?? '');
  return cell;
}

const codeOr = (cell: string, code: string): string => code || cell;
