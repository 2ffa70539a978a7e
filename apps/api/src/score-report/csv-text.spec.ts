import { describe, expect, it } from '@jest/globals';
import { csvSlices } from './csv-text.ts';

const rowsOf = async (text: string) => {
  const said: unknown[] = [];
  for await (const slice of csvSlices(text))
    said.push(...(slice.ok ? slice.value.map(({ row, cells }) => `${row}: ${cells.join('|')}`) : slice.refusals));
  return said;
};

describe('a table as text', () => {
  it.each([
    ['commas', 'a,b\n1,2', ['1: a|b', '2: 1|2']],
    ['tabs, as pasted from a spreadsheet', 'a\tb\n1,5\t2', ['1: a|b', '2: 1,5|2']],
    ['semicolons', 'a;b\n1;2', ['1: a|b', '2: 1|2']],
    ['a byte order mark', '\ufeffa,b\n1,2', ['1: a|b', '2: 1|2']],
    ['line ends of all kinds', 'a,b\r\n1,2\r3,4\n5,6', ['1: a|b', '2: 1|2', '3: 3|4', '4: 5|6']],
    ['quotes, one inside a cell', 'a,b\n"1,""x""",2', ['1: a|b', '2: 1,"x"|2']],
    ['a quoted line break, which stays one row', 'a,b\n"x\ny",2\n3,4', ['1: a|b', '2: x\ny|2', '3: 3|4']],
    ['empty rows, which are left out and counted', 'a,b\n\n,\n3,4\n\n', ['1: a|b', '4: 3|4']],
    ['rows of other widths', 'a,b\n1\n1,2,3', ['1: a|b', '2: 1', '3: 1|2|3']],
    ['nothing', '', []],
  ])('is read with %s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it.each([
    ['a quote that is never closed', 'a,b\n1,2\n"3,4', 3],
    ['a quote within a cell', 'a,b\n1"x",2', 2],
    ['letters after a quote', 'a,b\n"1"x,2', 2],
    ['a row without end', `a,b\n"${'x'.repeat(200_000)}`, 2],
  ])('is refused by its row for %s', async (_, text, row) => {
    expect((await rowsOf(text)).at(-1)).toEqual({ code: 'CSV_MALFORMED', params: { row, column: '' } });
  });

  it('comes in pieces, and counts its rows through all of them', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `${n},示例${n}`);
    expect(await rowsOf(lines.join('\n'))).toEqual(lines.map((line, n) => `${n + 1}: ${line.replace(',', '|')}`));
  });
});
