import { describe, expect, it } from '@jest/globals';
import { summaryContent, winnerContent } from './print-content.ts';
import { rankSheet } from './ranked-sheet.ts';
import { scoredAs } from './score-pack.ts';
import { sampleEntry, sampleFacts, samplePack, sampleWinner } from './score-report.fixture.ts';
import { winnersOf } from './winners.ts';

const ROWS = rankSheet(
  [
    sampleEntry('a', { name: '测试甲', sex: 'F', theory: '80.5', number: '01', team: '示例队', timeSeconds: 61, note: '备注' }),
    sampleEntry('b', { name: '测试乙', status: 'ABSENT', theory: null, practice: null }),
    sampleEntry('c', { name: '测试丙', theory: '99', practice: '99' }),
  ],
  samplePack,
);

describe('the score summary', () => {
  const content = summaryContent(ROWS, sampleFacts, samplePack);

  it('shows everyone by rank, with marks and totals to two decimals', () => {
    expect(content.rows).toEqual([
      ['1', '', '测试丙', '', '示例单位', '', '99.00', '99.00', '', '99.00', '1', '参赛', ''],
      ['2', '01', '测试甲', '女', '示例单位', '示例队', '80.50', '90.00', '61', '87.15', '2', '参赛', '备注'],
      ['3', '', '测试乙', '', '示例单位', '', '', '', '', '', '', '缺考', ''],
    ]);
  });

  it('says who is ranked where the contest is co-hosted, and marks the others', () => {
    const pack = scoredAs(samplePack, { weights: null, coHosted: true });
    const rows = rankSheet([sampleEntry('a', { note: '备注', local: false }), sampleEntry('b')], pack);
    const { facts, rows: cells } = summaryContent(rows, sampleFacts, pack);
    expect([facts.at(-1), cells.map((row) => [row.at(-3), row.at(-1)])]).toEqual([
      { label: '名次', value: '通辽选手单独排名' },
      [
        ['1', ''],
        ['', '非通辽选手；备注'],
      ],
    ]);
  });

  it('says how totals are made and who took part', () => {
    expect(content.facts).toEqual([
      { label: '成绩构成', value: '理论 30% + 实操 70%' },
      { label: '参赛人数', value: '2（名单 3）' },
    ]);
  });

  it('has a line for the chief judge, one for each seal, and the others', () => {
    expect(content.footer).toEqual([
      '测试裁判（示例学院）　<CHIEF_JUDGE_SIGNATURE>',
      '示例单位一　<ORGANIZER_SEAL>',
      '示例单位二　<ORGANIZER_SEAL>',
      '<SCORER>',
    ]);
  });

  it('refuses a form with a column that nobody fills', () => {
    const pack = {
      ...samplePack,
      sheets: { ...samplePack.sheets, SCORE_SUMMARY: { ...samplePack.sheets.SCORE_SUMMARY, columns: [{ key: 'height', label: '' }] } },
    };
    expect(() => summaryContent(ROWS, sampleFacts, pack)).toThrow('height');
  });
});

describe("the winners' sheet", () => {
  it('shows full numbers, what is attached, and the prize', () => {
    const winners = winnersOf(ROWS, [sampleWinner('c')], samplePack);
    expect(winnerContent(winners, sampleFacts, samplePack).rows).toEqual([
      [
        '1',
        '测试丙',
        '',
        '示例单位',
        '150502199001010015',
        '已附',
        '13900000000',
        '示例银行',
        '6222000000000015',
        '2025-1，2025-06-20签',
        '5000.00',
      ],
      ['2', '测试甲', '女', '示例单位', '', '', '', '', '', '', '4000.00'],
    ]);
  });

  it('shares the prizes of joint ranks', () => {
    const rows = rankSheet([sampleEntry('a'), sampleEntry('b')], samplePack);
    expect(winnerContent(winnersOf(rows, [], samplePack), sampleFacts, samplePack).rows.map((cells) => cells.at(-1))).toEqual([
      '4500.00',
      '4500.00',
    ]);
  });
});
