import { describe, expect, it } from '@jest/globals';
import type { CsvRow } from './csv-lines.ts';
import { importEntries } from './import-entries.ts';
import { sampleEntry, samplePack } from './score-report.fixture.ts';

const HEADER = '姓名,单位,理论成绩,实操成绩';
const table = (...lines: string[]): CsvRow[] => lines.map((line, index) => ({ row: index + 1, cells: line.split(',') }));
function read(rows: CsvRow[], existing = [sampleEntry('old', { name: '测试甲' })]) {
  let made = 0;
  return importEntries(rows, existing, samplePack, () => `new-${(made += 1)}`);
}
const errorsOf = (rows: CsvRow[]): string[] => {
  const result = read(rows);
  return result.ok ? [] : result.refusals.map(({ code, params }) => `${code} ${params?.['row'] ?? '-'} ${params?.['column'] ?? '-'}`);
};

describe('the headings of a table', () => {
  it.each([
    ['in the usual order', HEADER],
    ['with other words and widths', '选手姓名, 所在 单位 ,理论,实操'],
    ['in English', 'Name,Unit,THEORY,Practice'],
    ['with a column left empty', `${HEADER},`],
  ])('are understood %s', (_, header) => {
    expect(errorsOf(table(header, '测试甲,示例单位,80,90'))).toEqual([]);
  });

  it('may be swapped', () => {
    const result = read(table('实操成绩,理论成绩,单位,姓名,用时（秒）,性别,参赛情况,序号', '90,80,示例单位,测试甲,61,女,,1'));
    expect(result.ok && result.value).toEqual([sampleEntry('old', { name: '测试甲', sex: 'F', timeSeconds: 61 })]);
  });

  it.each([
    ['unknown', `${HEADER},出生地`, ['HEADER_UNKNOWN 1 出生地']],
    ['twice', `${HEADER},姓名`, ['HEADER_TWICE 1 姓名']],
    ['twice in other words', `${HEADER},theory`, ['HEADER_TWICE 1 theory']],
    ['missing', '姓名,理论成绩', ['HEADER_MISSING 1 单位', 'HEADER_MISSING 1 实操成绩']],
    ['renamed', '姓名,单位,理论得分,实操成绩', ['HEADER_UNKNOWN 1 理论得分', 'HEADER_MISSING 1 理论成绩']],
  ])('are refused by name when one is %s', (_, header, errors) => {
    expect(errorsOf(table(header, '测试甲,示例单位,80,90'))).toEqual(errors);
  });
});

describe('the rows of a table', () => {
  it.each([
    ['a mark that is no number', '测试甲,示例单位,０９５,90', ['MARK_NOT_A_NUMBER 2 理论成绩']],
    ['an Excel float', '测试甲,示例单位,1.10101E+17,90', ['MARK_NOT_A_NUMBER 2 理论成绩']],
    [
      'every cell that is wrong or missing',
      ',示例单位,101,-1',
      ['MARK_OUT_OF_RANGE 2 理论成绩', 'MARK_OUT_OF_RANGE 2 实操成绩', 'ENTRY_NAME_MISSING 2 姓名'],
    ],
    ['a missing mark', '测试甲,示例单位,,90', ['MARK_MISSING 2 理论成绩']],
    ['a missing name', ',示例单位,80,90', ['ENTRY_NAME_MISSING 2 姓名']],
    ['a cell beyond the headings', '测试甲,示例单位,80,90,95', ['CSV_ROW_WIDTH 2 5']],
    ['a name with a hidden character', '测\u200b试,示例单位,80,90', ['NAME_HAS_INVISIBLE_CHARACTER 2 姓名']],
  ])('name row and column of %s', (_, line, errors) => {
    expect(errorsOf(table(HEADER, line))).toEqual(errors);
  });

  it.each([
    ['性别', '其他', 'SEX_UNKNOWN 2 性别'],
    ['参赛情况', '迟到', 'STATUS_UNKNOWN 2 参赛情况'],
    ['通辽选手', '外地', 'LOCAL_UNKNOWN 2 通辽选手'],
    ['用时', '1:30', 'TIME_NOT_SECONDS 2 用时'],
    ['用时', '1e3', 'TIME_NOT_SECONDS 2 用时'],
  ])('refuse %s %s', (heading, cell, error) => {
    expect(errorsOf(table(`${HEADER},${heading}`, `测试甲,示例单位,80,90,${cell}`))).toEqual([error]);
  });

  it('are all looked at, whatever another cell or row says', () => {
    const rows = table(`${HEADER},性别`, '测试甲,示例单位,80,90,其他', ',示例单位,x,90,女', '测试乙,,80,,男');
    expect(errorsOf(rows)).toEqual([
      'SEX_UNKNOWN 2 性别',
      'MARK_NOT_A_NUMBER 3 理论成绩',
      'ENTRY_NAME_MISSING 3 姓名',
      'ENTRY_UNIT_MISSING 4 单位',
      'MARK_MISSING 4 实操成绩',
    ]);
  });

  it('are taken all or not at all, each error by its row in the table', () => {
    const rows = [
      ...table(HEADER, '测试甲,示例单位,80,90'),
      { row: 4, cells: ['测试乙', '示例单位', 'x', '90'] },
      { row: 5, cells: ['测试丙', '示例单位', '1', 'y'] },
    ];
    expect(errorsOf(rows)).toEqual(['MARK_NOT_A_NUMBER 4 理论成绩', 'MARK_NOT_A_NUMBER 5 实操成绩']);
  });

  it('name who stands twice, with the other row of the table', () => {
    const result = read([
      { row: 2, cells: HEADER.split(',') },
      { row: 3, cells: ['测试甲', '示例单位', '80', '90'] },
      { row: 5, cells: ['测试甲', '示例单位', '80', '90'] },
    ]);
    expect(result).toEqual({
      ok: false,
      refusals: [{ code: 'ENTRY_TWICE', field: '5.name', clause: '000/附1/六.3', params: { other: 3, row: 5, column: '姓名' } }],
    });
  });

  it('keep the key of a contestant who is on the sheet already', () => {
    const result = read(table(HEADER, '测试乙,示例单位,70,70', '测试甲,示例单位,81,91'));
    expect(result.ok && result.value.map(({ key, name }) => `${key} ${name}`)).toEqual(['new-1 测试乙', 'old 测试甲']);
  });

  it.each<[string, string, false | undefined, false | undefined]>([
    ['否', '本地选手', undefined, false],
    ['是', '通辽选手', false, undefined],
    ['', '通辽选手', false, false],
    ['√', 'Local', undefined, undefined],
  ])('may say %s under %s of who is one of the office’s own', (cell, heading, before, expected) => {
    const old = sampleEntry('old', { name: '测试甲', ...(before === false && { local: false }) });
    const result = read(table(`${HEADER},${heading}`, `测试甲,示例单位,80,90,${cell}`), [old]);
    expect(result.ok && result.value.map(({ key, local }) => [key, local])).toEqual([['old', expected]]);
  });

  it('may say that somebody was absent', () => {
    const result = read(table(`${HEADER},状态`, '测试甲,示例单位,,,缺考'));
    expect(result.ok && result.value.map(({ status }) => status)).toEqual(['ABSENT']);
  });

  it('number at most two thousand', () => {
    const lines = Array.from({ length: 2001 }, (_, index) => `测试${index},示例单位,80,90`);
    expect(errorsOf(table(HEADER, ...lines))).toEqual(['CSV_TOO_MANY_ROWS - -']);
    const whole = read(table(HEADER, ...lines.slice(1)));
    expect(whole.ok && whole.value.length).toBe(2000);
  });

  it.each([[[]], [[HEADER]]])('cannot be none: %j', (lines) => {
    expect(errorsOf(table(...lines))).toEqual(['CSV_EMPTY - -']);
  });
});
