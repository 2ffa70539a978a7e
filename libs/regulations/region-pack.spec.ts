import { describe, expect, it } from '@jest/globals';
import { awardRules, minFinalists, rankingRule, readingOf, scoreReportRule, tradeValues } from './facts.ts';
import { loadContestPack } from './load-pack.ts';

const pack = loadContestPack('002', '2021');
const readings = (field: string): unknown[] =>
  tradeValues(pack)
    .filter((value) => value.field === field)
    .map(readingOf);

describe('the selection of 002', () => {
  it('has 30 items in four categories, 2, 23, 3 and 2 (002-06)', () => {
    const categories = readings('category');
    const count = (name: string): number => categories.filter((one) => one === name).length;
    expect(readings('name').length).toBe(30);
    expect(['世赛选拔项目', '国赛选拔项目', '新增项目', '自治区精选项目'].map(count)).toEqual([2, 23, 3, 2]);
    expect([readings('name')[8], readings('name')[26]]).toEqual(['CAD机械设计', '工业控制4.0']);
  });

  it('has two stages, the first done by the end of August (002-04, -05)', () => {
    expect(pack.regulation.stages?.map(({ code, until, month }) => [code, until ?? month])).toEqual([
      ['LEAGUE_CITY', '2021-08-31'],
      ['REGION', '2021-10'],
    ]);
    expect(scoreReportRule(pack)).toMatchObject({ unit: 'FIXED_DATE', on: '2021-08-31' });
  });

  it('is practice alone, for twenty and more, two of a team (002-04, -07, -11)', () => {
    expect(rankingRule(pack).weights).toEqual({ theory: '0', practice: '1' });
    expect(minFinalists(pack).value).toBe(20);
    expect(pack.eligibility.rules.flatMap((rule) => (rule.kind === 'TEAM_SIZE' ? [rule.max] : []))).toEqual([2]);
  });

  it('gives neither prizes nor honours nor certificates of its own (002-13, -18)', () => {
    const { prizes, certificates, honours, localRanking } = awardRules(pack);
    expect([prizes.table, certificates, honours, localRanking]).toEqual([[], null, [], null]);
  });
});
