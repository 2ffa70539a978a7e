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

/** The sheet in order of rank with the headings that the import knows. */
export const sheetLines = (rows: readonly SheetRow[]): string[][] => [
  columns.map(headingOf),
  ...byRank(rows).map((row) => columns.map((column) => cellOf(column, row))),
];

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
