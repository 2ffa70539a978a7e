import { describe, expect, it } from '@jest/globals';
import { residentIdCheckCharacter } from '../identity-numbers/resident-id.ts';
import { MAX_WINNERS, readWinners } from './winner-table.ts';

const HEADER = ['级别', '年度', '工种', '名次', '姓名', '所在单位', '身份证号'];
const id = '15050219900101001' + residentIdCheckCharacter('15050219900101001');
const row = (...cells: string[]) => ['市级', '2023', '电工', '1', '测试甲', '示例企业', ''].map((usual, index) => cells[index] ?? usual);
const rows = (...lines: string[][]) => [HEADER, ...lines].map((cells, index) => ({ row: index + 1, cells }));
const read = (...lines: string[][]) => {
  const winners = readWinners(rows(...lines), '2025-06-01');
  return winners.ok ? winners.value : winners.refusals.map(({ code, params }) => [code, params?.['row'], params?.['column']]);
};

describe('a roll of earlier winners', () => {
  it('is read with level, year and rank in the words of the office', () => {
    expect(read(row(), row('自治区级', '２０２２年', '钳工', '第二名', '测试乙', '', id))).toEqual([
      { level: 'CITY', year: 2023, trade: '电工', rank: 1, name: '测试甲', employer: '示例企业', idNumber: null },
      {
        level: 'REGION',
        year: 2022,
        trade: '钳工',
        rank: 2,
        name: '测试乙',
        employer: null,
        idNumber: { value: id, mask: `${id.slice(0, 6)}********${id.slice(-4)}` },
      },
    ]);
  });

  it.each<[string, string[], [string, string]]>([
    ['a level nobody knows', row('区级'), ['LEVEL_UNKNOWN', '级别']],
    ['no year', row('市级', ''), ['YEAR_UNKNOWN', '年度']],
    ['a year before all contests', row('市级', '1900'), ['YEAR_UNKNOWN', '年度']],
    ['no trade', row('市级', '2023', ''), ['NAME_MISSING', '工种']],
    ['a rank that is none', row('市级', '2023', '电工', '0'), ['RANK_UNKNOWN', '名次']],
    ['a prize for a rank', row('市级', '2023', '电工', '一等奖'), ['RANK_UNKNOWN', '名次']],
    ['no name', row('市级', '2023', '电工', '1', ''), ['NAME_MISSING', '姓名']],
    ['a wrong number', row('市级', '2023', '电工', '1', '测试甲', '', '123'), ['RESIDENT_ID_BAD_FORM', '身份证号']],
  ])('with %s is refused by its cell', (_what, line, [code, column]) => {
    expect(read(row(), line)).toEqual([[code, 3, column]]);
  });

  it('with a person twice at one place is refused', () => {
    expect(read(row(), row('市级', '2023', '电工', '1', '测试甲', '示例另一企业'))).toEqual([['WINNER_TWICE', 3, '姓名']]);
  });

  it.each<[string, string[][], string]>([
    ['nothing', [], 'CSV_EMPTY'],
    ['more than 5,000 rows', Array.from({ length: MAX_WINNERS + 1 }, () => row()), 'CSV_TOO_MANY_ROWS'],
  ])('with %s is refused', (_what, lines, code) => {
    expect((read(...lines) as unknown[][]).map(([first]) => first)).toEqual([code]);
  });
});
