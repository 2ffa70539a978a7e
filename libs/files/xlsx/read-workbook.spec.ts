import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWorkbook } from './read-workbook.ts';
import { workbookOf } from './write-workbook.ts';
import { workbookOfRows, workbookWith } from './workbook.fixture.ts';

/** Rows as `row: cell|cell`, and refusals as they are. */
async function read(bytes: Buffer): Promise<unknown[]> {
  const said: unknown[] = [];
  for await (const slice of readWorkbook(bytes))
    said.push(...(slice.ok ? slice.value.map(({ row, cells }) => `${row}: ${cells.join('|')}`) : slice.refusals));
  return said;
}
const styles = (...formats: string[]) => ({
  'xl/styles.xml': `<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}<xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
});
const one = (cell: string, parts: Readonly<Record<string, string>> = {}) => workbookOfRows(`<row r="1">${cell}</row>`, parts);

describe('a workbook', () => {
  it('that was written here comes back as it was', async () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[\u0000-\u001F]|_x[0-9A-Fa-f]{4}_/.test(text) && text === text.trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), async (lines) => {
        const expected = lines.flatMap((cells, index) => {
          while (cells.length > 0 && cells.at(-1) === '') cells.pop();
          return cells.length === 0 ? [] : [`${index + 1}: ${cells.join('|')}`];
        });
        expect(await read(await buffer(workbookOf(lines)))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('has shared texts, of rich ones the runs without the reading, and leaves empty rows out but counts them', async () => {
    const strings = {
      'xl/sharedStrings.xml':
        '<sst><si><t>姓名</t></si><si><r><t>测试</t></r><r><t>甲</t></r><rPh><t>ce</t></rPh></si><si><t>a_x000A_b</t></si></sst>',
    };
    const rows =
      '<row r="1"><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"/></row><row r="5"><c r="B5" t="s"><v>1</v></c><c r="C5" t="s"><v>2</v></c></row>';
    expect(await read(await workbookOfRows(rows, strings))).toEqual(['1: |姓名', '5: |测试甲|a\nb']);
  });

  it.each<[string, string, unknown]>([
    ['a number', '<c><v>13900000000</v></c>', '1: 13900000000'],
    ['a number with the noise of binary', '<c><v>90.499999999999997</v></c>', '1: 90.5'],
    ['a number in powers of ten', '<c><v>1.39E10</v></c>', '1: 13900000000'],
    ['a very small number', '<c><v>1E-7</v></c>', '1: 0.0000001'],
    ['a number shown with leading zeros', '<c s="0"><v>42</v></c>', '1: 000042'],
    ['a day', '<c s="1"><v>45809</v></c>', '1: 2025-06-01'],
    ['a day in a built-in format', '<c s="3"><v>1</v></c>', '1: 1900-01-01'],
    ['a day as a day', '<c t="d"><v>2025-06-01T00:00:00</v></c>', '1: 2025-06-01'],
    ['yes', '<c t="b"><v>1</v></c>', '1: 是'],
    ['a text of digits in full width', '<c t="inlineStr"><is><t>０１２３</t></is></c>', '1: ０１２３'],
    ['a text that would be a formula', '<c t="inlineStr"><is><t>=1+1</t></is></c>', '1: =1+1'],
    ['a formula', '<c><f>1+1</f><v>2</v></c>', 'CELL_IS_FORMULA'],
    ['a formula that is shared', '<c t="str"><f t="shared" si="0"/><v>x</v></c>', 'CELL_IS_FORMULA'],
    ['an error', '<c t="e"><v>#REF!</v></c>', 'CELL_IS_ERROR'],
    ['an ID number that lost its last digits', '<c><v>1.5050219900101E+17</v></c>', 'CELL_LOST_DIGITS'],
    ['a share', '<c s="4"><v>0.85</v></c>', 'CELL_IS_PERCENT'],
    ['an hour', '<c s="2"><v>0.5</v></c>', 'CELL_IS_TIME'],
    ['a day with an hour', '<c s="1"><v>45809.5</v></c>', 'CELL_IS_TIME'],
    ['the 29th of February 1900', '<c s="1"><v>60</v></c>', 'CELL_NOT_A_DATE'],
    ['a day before all days', '<c s="1"><v>-1</v></c>', 'CELL_NOT_A_DATE'],
    ['a shared text that is not there', '<c t="s"><v>7</v></c>', 'CELL_UNREADABLE'],
    ['a number that is none', '<c><v>0x5A</v></c>', 'CELL_UNREADABLE'],
  ])('with %s in a cell', async (_what, cell, expected) => {
    const [said] = await read(await one(cell, styles('000000', 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '[h]:mm')));
    expect(typeof said === 'string' ? said : (said as { code: string }).code).toBe(expected);
  });

  it('counts days from 1904 where it says so', async () => {
    const workbook = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet r:id="rId1"/></sheets></workbook>',
    };
    expect(await read(await one('<c s="0"><v>44347</v></c>', { ...styles('yyyy-mm-dd'), ...workbook }))).toEqual(['1: 2025-06-01']);
  });

  it('names row and heading of a cell that nobody can be sure of, and leaves its row out', async () => {
    const rows =
      '<row r="1"><c t="inlineStr"><is><t>姓名</t></is></c></row><row r="2"><c t="e"><v>#N/A</v></c><c r="AB2"><f>A1</f></c></row><row r="3"><c><v>3</v></c></row>';
    expect(await read(await workbookOfRows(rows))).toEqual([
      '1: 姓名',
      '3: 3',
      { code: 'CELL_IS_ERROR', params: { row: 2, column: '姓名' } },
      { code: 'CELL_IS_FORMULA', params: { row: 2, column: 'AB' } },
    ]);
  });

  it('is read at its first sheet that is not hidden', async () => {
    const parts = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet state="hidden" r:id="rId9"/><sheet r:id="rId1"/></sheets></workbook>',
    };
    expect(await read(await one('<c><v>1</v></c>', parts))).toEqual(['1: 1']);
  });
});

describe('a workbook is refused', () => {
  const cell = '<row r="1"><c><v>1</v></c></row>';
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  it.each<[string, () => Promise<Buffer>, string]>([
    ['that is none', async () => Buffer.from('PK nothing'), 'SHEET_DAMAGED'],
    ['cut short', async () => (await one('<c/>')).subarray(0, 400), 'SHEET_DAMAGED'],
    ['with a document type', () => workbookWith({ 'xl/worksheets/sheet1.xml': `${doctype}<worksheet>&b;</worksheet>` }), 'SHEET_DAMAGED'],
    ['with an entity of its own', () => workbookWith({ 'xl/worksheets/sheet1.xml': '<worksheet>&xxe;</worksheet>' }), 'SHEET_DAMAGED'],
    ['whose rows go back', () => workbookOfRows('<row r="2"/><row r="1"/>'), 'SHEET_DAMAGED'],
    ['with a text without end', () => one(`<c t="inlineStr"><is><t>${'x'.repeat(2_000_000)}</t></is></c>`), 'SHEET_DAMAGED'],
    [
      'with cells merged to the sheet’s end',
      () => workbookOfRows(cell, {}, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      'SHEET_MERGED_CELLS',
    ],
    ['with a cell at its right end', () => one('<c r="XFD1"><v>1</v></c>'), 'SHEET_TOO_WIDE'],
    ['with macros', () => workbookOfRows(cell, { 'xl/vbaProject.bin': 'x' }), 'SHEET_ACTIVE_CONTENT'],
    ['with a link to another file', () => workbookOfRows(cell, { 'xl/externalLinks/externalLink1.xml': '<x/>' }), 'SHEET_ACTIVE_CONTENT'],
    ['that unpacks to 170 MB', () => workbookOfRows(cell, { 'xl/media/a.xml': ' '.repeat(170_000_000) }), 'SHEET_TOO_LARGE'],
    [
      'of two thousand parts',
      () => workbookWith(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`p${n}`, '']))),
      'SHEET_TOO_LARGE',
    ],
  ])('%s', async (_what, bytes, code) => {
    expect((await read(await bytes())).at(-1)).toMatchObject({ code });
  });

  it('whose part is larger than its list says', async () => {
    const bytes = await workbookOfRows(`<row r="1"><c t="inlineStr"><is><t>${'测'.repeat(20_000)}</t></is></c></row>`);
    expect((await read(lying(bytes, 'xl/worksheets/sheet1.xml'))).at(-1)).toMatchObject({ code: 'SHEET_DAMAGED' });
  });
});

/** The central directory says that the part unpacks to ten bytes. */
function lying(bytes: Buffer, name: string): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(10, copy.lastIndexOf(name) - 22);
  return copy;
}
