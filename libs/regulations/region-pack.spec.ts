import { describe, expect, it } from '@jest/globals';
import {
  awardRules,
  campaignStage,
  checkSetting,
  contestCutoff,
  eligibilityRules,
  minFinalists,
  rankingRule,
  readingOf,
  scoreReportRule,
  tradeValues,
} from './facts.ts';
import { officialText, type OfficialBlanks } from './facts/documents.ts';
import { loadContestPack, type ContestPack } from './load-pack.ts';
import { officialBlanks } from './schema/documents.ts';

const STAGES = [{ CONTEST_STAGE: 'LEAGUE_CITY' }, { CONTEST_STAGE: 'REGION' }];

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
    const days = STAGES.map((settings) => [scoreReportRule(pack, settings), contestCutoff(pack, settings)]);
    expect(days).toMatchObject([
      [{ unit: 'FIXED_DATE', on: '2021-08-31' }, { on: '2021-08-31' }],
      [{ unit: 'FIXED_DATE', on: '2021-10-31' }, { on: '2021-10-31' }],
    ]);
  });

  it('runs the first unless a campaign was opened for the second, which it cannot change (office §6)', () => {
    expect([{}, ...STAGES].map((settings) => campaignStage(pack, settings)?.title)).toEqual([
      '内蒙古自治区第一届全区职业技能大赛盟市选拔赛',
      '内蒙古自治区第一届全区职业技能大赛盟市选拔赛',
      '内蒙古自治区第一届全区职业技能大赛',
    ]);
    expect(checkSetting(pack, 'CONTEST_STAGE', 'REGION')).toMatchObject({ ok: false, refusals: [{ code: 'SETTING_AT_OPENING' }] });
  });

  it('is given out on request alone, and says so on what it issues (002-01)', () => {
    const blanks = Object.fromEntries(officialBlanks.map((blank) => [blank, ''])) as OfficialBlanks;
    const noteOf = (of: ContestPack) => officialText(of, 'RESULTS_CIRCULAR', blanks).note;
    expect([noteOf(pack), noteOf(loadContestPack('003', '2020'))]).toEqual(['（此件依申请公开）', null]);
  });

  it('is practice alone; twenty and more, two of a team, are asked for in the contest of the region (002-04, -07, -11)', () => {
    expect(rankingRule(pack).weights).toEqual({ theory: '0', practice: '1' });
    expect(STAGES.map((settings) => minFinalists(pack, settings).value)).toEqual([0, 20]);
    const sizes = (settings: object) =>
      eligibilityRules(pack, { ...settings }).flatMap((rule) => (rule.kind === 'TEAM_SIZE' ? [rule.max] : []));
    expect(STAGES.map(sizes)).toEqual([[], [2]]);
  });

  it('gives neither prizes nor honours, and leaves certificates of its winners to the host (002-13, -18)', () => {
    const { prizes, certificates, honours, localRanking } = awardRules(pack);
    const byHost = { toRank: 3, basis: '人社职司便函〔2021〕26号', clause: '002/四(三)' };
    expect([prizes.table, certificates, honours, localRanking]).toEqual([[], byHost, [], null]);
  });
});
