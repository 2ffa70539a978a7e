import { fromDayNumber, LAST_YEAR, toDayNumber } from '@jiangcheng/domain/shared/civil-date';
import { ok, refuse, type Result } from '@jiangcheng/domain/shared/result';
import type { NumberFormat } from './number-formats.ts';

/** What of a workbook a cell's meaning rests on. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** Days count from 1904 where the workbook was begun on an old Macintosh. */
  readonly since1904: boolean;
}

/** A cell as it stands in the file. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly hasFormula: boolean;
}

/**
 * A cell as the text a person reads in it, or why nobody can be sure of it: CELL_IS_FORMULA, CELL_IS_ERROR, CELL_LOST_DIGITS (a number longer
 * than a spreadsheet keeps, such as an ID number typed without an apostrophe), CELL_IS_PERCENT, CELL_IS_TIME, CELL_NOT_A_DATE, CELL_UNREADABLE.
 */
export function cellText({ type, style, value, hasFormula }: RawCell, context: CellContext): Result<string> {
  if (hasFormula) return refuse('CELL_IS_FORMULA');
  switch (type) {
    case 's': {
      const shared = context.strings[Number(value)];
      return shared === undefined ? refuse('CELL_UNREADABLE') : ok(shared);
    }
    case 'inlineStr':
    case 'str':
      return ok(value);
    case 'b':
      return ok(value === '1' ? '是' : '否');
    case 'd':
      return isoDate(value);
    case 'e':
      return refuse('CELL_IS_ERROR');
    case 'n':
      return value === '' ? ok('') : numberText(value, context.formats[style] ?? { kind: 'PLAIN' }, context.since1904);
    default:
      return refuse('CELL_UNREADABLE');
  }
}

const isoDate = (value: string): Result<string> =>
  /^\d{4}-\d{2}-\d{2}(T00:00(:00(\.0+)?)?Z?)?$/.test(value) ? ok(value.slice(0, 10)) : refuse('CELL_NOT_A_DATE');

/** A spreadsheet keeps fifteen digits of a number; what is longer has lost the rest. */
const MOST = 1e15;

function numberText(value: string, format: NumberFormat, since1904: boolean): Result<string> {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value)) return refuse('CELL_UNREADABLE');
  const number = Number(Number(value).toPrecision(15));
  if (Math.abs(number) >= MOST) return refuse('CELL_LOST_DIGITS');
  switch (format.kind) {
    case 'DATE':
      return dateText(number, since1904);
    case 'TIME':
      return refuse('CELL_IS_TIME');
    case 'PERCENT':
      return refuse('CELL_IS_PERCENT');
    case 'PADDED':
      return Number.isInteger(number) && number >= 0 ? ok(String(number).padStart(format.width, '0')) : ok(plain(number));
    case 'PLAIN':
      return ok(plain(number));
  }
}

/** Never 1e-7: a small number is written out. */
const plain = (number: number): string =>
  Math.abs(number) < 1e-6 && number !== 0 ? number.toFixed(15).replace(/0+$/, '') : String(number);

const [NEW_YEAR_1900, NEW_YEAR_1904] = [toDayNumber('1900-01-01'), toDayNumber('1904-01-01')];
const LAST_DAY = toDayNumber(`${LAST_YEAR}-12-31`);

/** Day 1 is the first of January 1900; day 60 its 29th of February, which Excel believes in and no calendar has. */
function dateText(serial: number, since1904: boolean): Result<string> {
  if (!Number.isInteger(serial)) return refuse('CELL_IS_TIME');
  const day = since1904 ? NEW_YEAR_1904 + serial : NEW_YEAR_1900 + serial - (serial < 60 ? 1 : 2);
  if (serial < (since1904 ? 0 : 1) || day > LAST_DAY || (!since1904 && serial === 60)) return refuse('CELL_NOT_A_DATE');
  return ok(fromDayNumber(day));
}
