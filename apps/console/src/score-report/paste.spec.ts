import { describe, expect, it } from '@jest/globals';
import { cellsOf, pasteInto } from './paste.ts';
import { blankRow } from './sheet.ts';

describe('cells of a copied range', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"x\ty"\tz', [['x\ty', 'z']]],
    ['"say ""hi"""', [['say "hi"']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['\n\n', []],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });
});

describe('a paste into the sheet', () => {
  const shown = (rows: ReturnType<typeof pasteInto>) => rows.map(({ name, sex, theory, status }) => [name, sex, theory, status]);

  it('begins at the cell and adds lines, with a blank one at the end', () => {
    expect(shown(pasteInto([blankRow()], 0, 'name', '测试甲\t女\n测试乙\t男'))).toEqual([
      ['测试甲', 'F', '', 'PRESENT'],
      ['测试乙', 'M', '', 'PRESENT'],
      ['', '', '', 'PRESENT'],
    ]);
  });

  it('follows a line of headings in any order', () => {
    expect(shown(pasteInto([blankRow()], 0, 'number', '状态\t理论\t姓名\n缺考\t\t测试甲\n参赛\t88.50\t测试乙'))).toEqual([
      ['测试甲', '', '', 'ABSENT'],
      ['测试乙', '', '88.50', 'PRESENT'],
      ['', '', '', 'PRESENT'],
    ]);
  });
});
