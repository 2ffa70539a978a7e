import { parse, CsvError } from 'csv-parse/sync';
import type { CsvRow } from '@jiangcheng/domain/score-report/csv-lines';
import { ok, refuse, type Result } from '@jiangcheng/domain/shared/result';

/** A row of the widest sheet with long texts is far below this; more means that a quote was never closed. */
const MAX_ROW_BYTES = 100_000;
/** The apostrophe that the export puts before what a spreadsheet would calculate (csv-export): its own table comes back as it was. */
const GUARD = /^'(?='*[=+\-@＝＋－＠])/u;
/** Two thousand contestants with a heading, and room for empty rows. */
const MAX_ROWS = 5000;

/**
 * The rows of a table pasted or uploaded, counted as a spreadsheet counts them: empty ones too, a quoted line break inside one.
 * Comma, tab (as pasted from a spreadsheet) or semicolon, whichever the first line has most of. Refuses with CSV_MALFORMED (params row).
 */
export function readCsv(text: string): Result<CsvRow[]> {
  const body = text.replace(/^\ufeff/, '');
  let rows = 0;
  try {
    const records = parse(body, {
      delimiter: delimiterOf(body),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: MAX_ROW_BYTES,
      to: MAX_ROWS,
      on_record: (cells: string[]) => {
        rows += 1;
        return cells.map((cell) => cell.replace(GUARD, ''));
      },
    });
    return ok(records.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  } catch (error) {
    if (error instanceof CsvError) return refuse('CSV_MALFORMED', { params: { row: rows + 1, column: '' } });
    throw error;
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text
    .trimStart()
    .slice(0, 2000)
    .split(/[\r\n]/, 1);
  const counted = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
