import { parseMark } from '../shared/decimal.ts';
import { ok, refuse, refuseAll, type Result } from '../shared/result.ts';
import type { Reading, Recheck, ReportedRow } from './recheck.ts';
import { isSettled } from './recheck.ts';

const SEPARATOR = /[\s,，、]+/u;
/** Stands for a part that has no mark. */
const NONE = '-';

/** Whoever reads, and those in whose place he does: each row is read by another one. */
export interface Reader {
  personId: string;
  selves: readonly string[];
}

/**
 * What was read on the judges' sheets, one row a line: name, unit, theory, practice. Refuses with RECHECK_LINE_UNREADABLE, RECHECK_NOT_SAMPLED,
 * RECHECK_SETTLED, RECHECK_READ_BY_YOU (params line).
 */
export function readLines(lines: readonly string[], rows: readonly ReportedRow[], recheck: Recheck, reader: Reader): Result<Reading[]> {
  const read = lines.map((line) => readingOf(line.trim(), rows, recheck, reader));
  const wrong = read.flatMap((one) => (one.ok ? [] : one.refusals));
  return wrong.length > 0 ? refuseAll(wrong) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function readingOf(line: string, rows: readonly ReportedRow[], recheck: Recheck, { personId, selves }: Reader): Result<Reading> {
  const [name, unit, theoryText = '', practiceText = '', ...more] = line.split(SEPARATOR);
  const [theory, practice] = [markOf(theoryText), markOf(practiceText)];
  const no = (code: string): Result<never> => refuse(code, { field: 'readings', params: { line } });
  if (theory === undefined || practice === undefined || more.length > 0) return no('RECHECK_LINE_UNREADABLE');
  const row = rows.find((one) => one.name === name && one.unit === unit);
  if (row === undefined || !recheck.keys.includes(row.key)) return no('RECHECK_NOT_SAMPLED');
  if (isSettled(recheck.findings[row.key])) return no('RECHECK_SETTLED');
  if (recheck.readings.some(({ key, by }) => key === row.key && selves.includes(by))) return no('RECHECK_READ_BY_YOU');
  return ok({ key: row.key, theory, practice, by: personId });
}

/** Undefined where the text is no mark. */
function markOf(text: string): string | null | undefined {
  if (text === NONE) return null;
  const mark = parseMark(text, { decimals: 6 });
  return mark.ok ? mark.value : undefined;
}
