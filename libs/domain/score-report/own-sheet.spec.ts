import { describe, expect, it } from '@jest/globals';
import type { CsvRow } from './csv-lines.ts';
import { compareOwnSheet } from './own-sheet.ts';
import { rankSheet } from './ranked-sheet.ts';
import { sampleEntry, samplePack } from './score-report.fixture.ts';

const SHEET = rankSheet(
  [
    sampleEntry('a', { name: '测试甲', theory: '89.5' }),
    sampleEntry('b', { name: '测试乙' }),
    sampleEntry('c', { name: '测试丙', status: 'ABSENT', theory: null, practice: null }),
  ],
  samplePack,
);
const HEADER = '姓名,单位,理论,实操,总分,名次,状态';
const [A, B, C] = ['测试甲,示例单位,89.50,90,89.85,1,', '测试乙,示例单位,80,90,87.00,2,', '测试丙,示例单位,,,,,缺考'];
const compare = (...lines: string[]) =>
  compareOwnSheet(
    lines.map((line, index): CsvRow => ({ row: index + 1, cells: line.split(',') })),
    SHEET,
  );
const errorsOf = (...lines: string[]) => {
  const result = compare(...lines);
  return result.ok ? [] : result.refusals.map(({ code, params }) => [code, ...Object.values(params ?? {})].join(' '));
};

describe("an organizer's own sheet", () => {
  it('is accepted when every row agrees, in any order', () => {
    expect(compare(HEADER, C, A, B)).toEqual({ ok: true, value: true });
  });

  it('is accepted without the columns it does not have', () => {
    expect(
      errorsOf('姓名,单位,理论,实操,状态', '测试甲,示例单位,89.5,90,', '测试乙,示例单位,80.00,90.0,', '测试丙,示例单位,,,缺考'),
    ).toEqual([]);
  });

  it.each([
    ['a mark', '测试甲,示例单位,89.51,90,89.85,1,', 'OWN_SHEET_CELL_DIFFERS 2 理论 89.51 89.5'],
    ['a total', '测试甲,示例单位,89.5,90,89.86,1,', 'OWN_SHEET_CELL_DIFFERS 2 总分 89.86 89.85'],
    ['a rank', '测试甲,示例单位,89.5,90,89.85,2,', 'OWN_SHEET_CELL_DIFFERS 2 名次 2 1'],
    ['a status', '测试甲,示例单位,89.5,90,89.85,1,弃权', 'OWN_SHEET_CELL_DIFFERS 2 状态 弃权 参赛'],
    ['a mark that is no number', '测试甲,示例单位,八十九,90,89.85,1,', 'OWN_SHEET_CELL_DIFFERS 2 理论 八十九 89.5'],
  ])('is refused by row and column for %s', (_, line, error) => {
    expect(errorsOf(HEADER, line, B, C)).toEqual([error]);
  });

  it('is refused for a stranger, a person twice, and a person it lacks', () => {
    expect(errorsOf(HEADER, A, A, '测试丁,示例单位,80,90,87,2,', C)).toEqual([
      'OWN_SHEET_TWICE 3 姓名 测试甲',
      'OWN_SHEET_UNKNOWN_PERSON 4 姓名 测试丁',
      'OWN_SHEET_LACKS 测试乙 示例单位 姓名',
    ]);
  });
});
