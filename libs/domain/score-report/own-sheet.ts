import { Exact, parseMark } from '../shared/decimal.ts';
import { refuseAll, ok, type Refusal, type Result } from '../shared/result.ts';
import { headingOf, quoted, type CsvColumn } from './csv-columns.ts';
import { readLines, sexLabels, sexOfCell, statusLabels, statusOfCell, secondsOfCell, type CsvLine, type CsvRow } from './csv-lines.ts';
import { personOf } from './duplicates.ts';
import type { SheetRow } from './ranked-sheet.ts';
import { REPORT_CLAUSE as clause } from './score-pack.ts';

const compared = [
  'number',
  'sex',
  'team',
  'theory',
  'practice',
  'timeSeconds',
  'total',
  'rank',
  'status',
] as const satisfies readonly CsvColumn[];
type Compared = (typeof compared)[number];
const nfc = (text: string): string => text.normalize('NFC').trim();

/**
 * An organizer's own sheet is accepted when every row agrees (office.md §6): same people, and each column it has says the same; remarks are
 * its own. Otherwise OWN_SHEET_CELL_DIFFERS (params row, column, own, system), OWN_SHEET_UNKNOWN_PERSON, OWN_SHEET_TWICE, OWN_SHEET_LACKS (params name, unit).
 */
export function compareOwnSheet(rows: readonly CsvRow[], sheet: readonly SheetRow[]): Result<true> {
  const lines = readLines(rows);
  if (!lines.ok) return lines;
  const open = new Map(sheet.map((row) => [personOf(row.entry), row]));
  const known = new Set(open.keys());
  const refusals = lines.value.flatMap((line) => {
    const person = personOf({ name: nfc(line.cells.get('name') ?? ''), unit: nfc(line.cells.get('unit') ?? '') });
    const row = open.get(person);
    open.delete(person);
    return row === undefined ? [stranger(line, known.has(person))] : differences(line, row);
  });
  const lacking = [...open.values()].map(({ entry: { name, unit } }) => ({
    code: 'OWN_SHEET_LACKS',
    clause,
    params: { name, unit, column: headingOf('name') },
  }));
  const all = [...refusals, ...lacking];
  return all.length > 0 ? refuseAll(all.slice(0, 100)) : ok(true);
}

const stranger = (line: CsvLine, known: boolean): Refusal => ({
  code: known ? 'OWN_SHEET_TWICE' : 'OWN_SHEET_UNKNOWN_PERSON',
  clause,
  params: { row: line.row, column: line.headings.get('name') ?? headingOf('name'), own: quoted(line.cells.get('name') ?? '') },
});

function differences({ row, cells, headings }: CsvLine, sheetRow: SheetRow): Refusal[] {
  const present = compared.filter((column) => headings.has(column) && !agrees(column, cells.get(column) ?? '', sheetRow));
  return present.map((column) => ({
    code: 'OWN_SHEET_CELL_DIFFERS',
    clause,
    params: {
      row,
      column: headings.get(column) ?? headingOf(column),
      own: quoted(cells.get(column) ?? ''),
      system: shown(column, sheetRow),
    },
  }));
}

function agrees(column: Compared, cell: string, { entry, total, rank }: SheetRow): boolean {
  switch (column) {
    case 'theory':
    case 'practice':
      return sameMark(cell, entry[column]);
    case 'total':
      return sameMark(cell, total);
    case 'rank':
      return cell === String(rank ?? '');
    case 'sex':
      return (sexOfCell(cell) ?? null) === entry.sex && sexOfCell(cell) !== null;
    case 'status':
      return statusOfCell(cell) === entry.status;
    case 'timeSeconds':
      return secondsOfCell(cell) === (entry.timeSeconds ?? undefined);
    case 'number':
    case 'team':
      return nfc(cell) === (entry[column] ?? '');
  }
}

/** As numbers: 89.5 and 89.50 are one mark. */
function sameMark(cell: string, mark: string | null): boolean {
  if (mark === null || cell === '') return mark === null && cell === '';
  const own = parseMark(cell, { decimals: 6 });
  return own.ok && new Exact(own.value).equals(mark);
}

function shown(column: Compared, { entry, total, rank }: SheetRow): string {
  if (column === 'total') return total ?? '';
  if (column === 'rank') return String(rank ?? '');
  if (column === 'sex') return entry.sex === null ? '' : sexLabels[entry.sex];
  if (column === 'status') return statusLabels[entry.status];
  return String(entry[column] ?? '');
}
