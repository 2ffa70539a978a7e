import { describe, expect, it } from '@jest/globals';
import { headingOf } from '@jiangcheng/domain/score-report/csv-columns';
import { columns } from './columns.ts';
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

  it('leaves a word in sight that is no sex and no status', () => {
    expect(shown(pasteInto([blankRow()], 0, 'number', '姓名\t性别\t状态\n测试甲\t其他\t因故未到')).slice(0, 1)).toEqual([
      ['测试甲', '其他', '', '因故未到'],
    ]);
  });

  it('knows the headings of its own columns and of the exported sheet', () => {
    const exported = columns.map((column) => headingOf(column));
    const own = ['参赛编号', '姓名', '性别', '单位', '代表队', '理论', '实操', '用时（秒）', '自报总分', '状态', '备注'];
    const cells = columns.map((column) => (column === 'status' ? '缺考' : column === 'sex' ? '女' : column));
    for (const names of [exported, own]) {
      const [row] = pasteInto([blankRow()], 0, 'name', `${names.join('\t')}\n${cells.join('\t')}`);
      expect(row).toMatchObject({ ...Object.fromEntries(columns.map((column) => [column, column])), sex: 'F', status: 'ABSENT' });
    }
  });

  it('follows a line of headings in any order', () => {
    expect(shown(pasteInto([blankRow()], 0, 'number', '状态\t理论\t姓名\n缺考\t\t测试甲\n参赛\t88.50\t测试乙'))).toEqual([
      ['测试甲', '', '', 'ABSENT'],
      ['测试乙', '', '88.50', 'PRESENT'],
      ['', '', '', 'PRESENT'],
    ]);
  });
});
