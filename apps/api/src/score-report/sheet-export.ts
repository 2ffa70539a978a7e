import { headingOf, type CsvColumn } from '@jiangcheng/domain/score-report/csv-columns';
import { localLabels, sexLabels, statusLabels } from '@jiangcheng/domain/score-report/csv-lines';
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

type Column = (typeof columns)[number] | 'local';

/** The sheet in order of rank with the headings that the import knows; who is one of the office's own is a column where somebody is not (000-57). */
export function sheetLines(rows: readonly SheetRow[]): string[][] {
  const shown: readonly Column[] = rows.some(({ entry }) => entry.local === false) ? [...columns, 'local'] : columns;
  return [shown.map(headingOf), ...byRank(rows).map((row) => shown.map((column) => cellOf(column, row)))];
}

function cellOf(column: Column, { entry, total, rank }: SheetRow): string {
  switch (column) {
    case 'sex':
      return entry.sex === null ? '' : sexLabels[entry.sex];
    case 'status':
      return statusLabels[entry.status];
    case 'local':
      return localLabels[entry.local === false ? 'false' : 'true'];
    case 'total':
      return total ?? '';
    case 'rank':
      return String(rank ?? '');
    default:
      return String(entry[column] ?? '');
  }
}
