import { headingOf, type CsvColumn } from '@jiangcheng/domain/score-report/csv-columns';
import { sexLabels, statusLabels } from '@jiangcheng/domain/score-report/csv-lines';
import { byRank, type SheetRow } from '@jiangcheng/domain/score-report/ranked-sheet';

const columns = [
  'number',
  'name',
  'sex',
  'unit',
  'team',
  'theory',
  'practice',
  'timeSeconds',
  'total',
  'rank',
  'status',
  'note',
] as const satisfies readonly CsvColumn[];

/** What a spreadsheet would calculate or run, in either width (OWASP ASVS 5.0 1.2.10); behind apostrophes too, as the import takes one away. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A cell that stays text: formulas get an apostrophe, quotes are doubled. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The sheet in order of rank with the headings that the import knows; begins with the byte order mark, as older Excel needs it. */
export function csvOf(rows: readonly SheetRow[]): string {
  const lines = [columns.map(headingOf), ...byRank(rows).map((row) => columns.map((column) => cellOf(column, row)))];
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function cellOf(column: (typeof columns)[number], { entry, total, rank }: SheetRow): string {
  switch (column) {
    case 'sex':
      return entry.sex === null ? '' : sexLabels[entry.sex];
    case 'status':
      return statusLabels[entry.status];
    case 'total':
      return total ?? '';
    case 'rank':
      return String(rank ?? '');
    default:
      return String(entry[column] ?? '');
  }
}
