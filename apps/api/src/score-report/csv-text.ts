import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { parse, CsvError } from 'csv-parse';
import type { CsvRow } from '@jiangcheng/domain/score-report/csv-lines';
import { ok, refuse, type Result } from '@jiangcheng/domain/shared/result';

/** A row of the widest sheet with long texts is far below this; more means that a quote was never closed. */
const MAX_ROW_BYTES = 100_000;
/** The apostrophe that the export puts before what a spreadsheet would calculate (csv-export): its own table comes back as it was. */
const GUARD = /^'(?='*[=+\-@＝＋－＠])/u;
/** So many characters, and so many rows, at once: between them other people's requests are answered. */
const PIECE = 65_536;
const ROWS_AT_ONCE = 500;

/**
 * The rows of a table pasted or uploaded, counted as a spreadsheet counts them: empty ones too, a quoted line break inside one.
 * Comma, tab (as pasted from a spreadsheet) or semicolon, whichever the first line has most of. Refuses with CSV_MALFORMED (params row).
 */
export async function* csvSlices(text: string): AsyncGenerator<Result<readonly CsvRow[]>> {
  const parsed = { rows: 0 };
  let row = 0;
  let slice: CsvRow[] = [];
  try {
    for await (const cells of recordsOf(text.replace(/^\ufeff/, ''), parsed)) {
      row += 1;
      if (cells.some((cell) => cell.trim() !== '')) slice.push({ row, cells: cells.map((cell) => cell.replace(GUARD, '')) });
      if (slice.length < ROWS_AT_ONCE) continue;
      yield ok(slice);
      slice = [];
      await setImmediate();
    }
    yield ok(slice);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield refuse('CSV_MALFORMED', { params: { row: parsed.rows + 1, column: '' } });
  }
}

/** `parsed` runs ahead of what was handed out: it says which row could not be read. */
const recordsOf = (text: string, parsed: { rows: number }): AsyncIterable<string[]> =>
  Readable.from(piecesOf(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: MAX_ROW_BYTES,
      on_record: (cells: string[]) => {
        parsed.rows += 1;
        return cells;
      },
    }),
  );

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

function delimiterOf(text: string): string {
  const [first = ''] = text
    .trimStart()
    .slice(0, 2000)
    .split(/[\r\n]/, 1);
  const counted = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
