import { describe, expect, it } from '@jest/globals';
import { industryNamed, isInferred, readingOf, tradeValues, type TradeValue } from './facts.ts';
import { loadContestPack } from './load-pack.ts';

const pack = loadContestPack('000', '2025');
const values = tradeValues(pack);
const ofField = (field: TradeValue['field']): TradeValue[] => values.filter((value) => value.field === field);
const nosWhere = (field: TradeValue['field'], holds: (value: TradeValue) => boolean): number[] =>
  ofField(field)
    .filter(holds)
    .map(({ tradeNo }) => tradeNo);

describe('the 22 trades of 附件3 (rules §1.8)', () => {
  it('are 22 rows of seven fields, in order', () => {
    expect(pack.trades.trades.map(({ no }) => no)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    expect(values.length).toBe(22 * 7);
  });

  it('are 18 of skill and 4 of no skill', () => {
    expect(nosWhere('type', (value) => readingOf(value) === 'NON_SKILL')).toEqual([16, 17, 18, 22]);
    expect(nosWhere('type', (value) => readingOf(value) === 'SKILL').length).toBe(18);
    expect(nosWhere('type', (value) => value.printed === '非技能类')).toEqual([16, 17, 18, 22]);
  });

  it('have no national standard in 3, have one by inference in 15, and the question does not arise in 4', () => {
    expect(nosWhere('nationalStandard', (value) => value.printed === '无国标' && readingOf(value) === false)).toEqual([2, 5, 11]);
    expect(nosWhere('nationalStandard', (value) => value.inferred === true)).toEqual([1, 3, 4, 6, 7, 8, 9, 10, 12, 13, 14, 15, 19, 20, 21]);
    expect(nosWhere('nationalStandard', (value) => value.printed === null && !isInferred(value))).toEqual([16, 17, 18, 22]);
  });

  it.each([
    ['2025-05', [4, 5, 9]],
    ['2025-06', [1, 2, 7, 13, 16]],
    ['2025-07', [3, 8, 10, 11, 22]],
    ['2025-08', [6, 12, 14, 17, 18]],
    ['2025-09', [15, 19, 20, 21]],
  ])('are held in %s: %j', (month, nos) => {
    expect(nosWhere('month', (value) => readingOf(value) === month)).toEqual(nos);
  });

  it('cover the ten industries and the union business, with what is inferred', () => {
    const byIndustry = (industry: string): number[] =>
      nosWhere('industry', (value) => industryNamed(pack, String(value.inferred ?? value.printed)) === industry);
    expect(Object.fromEntries(pack.regulation.industries.map(({ name }) => [name, byIndustry(name)]))).toEqual({
      绿电铝: [1, 2, 3, 4, 5, 6, 7],
      供电: [8],
      农牧: [9, 10],
      水务: [20, 21],
      城建: [11, 12],
      互联网: [15],
      金融: [16],
      保险: [17, 18],
      消防: [19],
      卫生: [13, 14],
      工会业务: [22],
    });
  });

  it('print the industry in nine rows, once misplaced (C2)', () => {
    expect(ofField('industry').map(({ printed }) => printed)).toEqual([
      ...['绿电铝行业', null, null, null, null, '供电行业', null, null, '农牧行业', null, '城建行业'],
      ...[null, '卫生行业', null, '互联网行业', '金融行业', null, '保险行业', null, '水务行业', null, '其他'],
    ]);
  });
});

const GD = ['国家电投内蒙古公司'];
/** What is inferred of each trade. Every other cell is as printed. */
const INFERRED: readonly (readonly [
  no: number,
  field: TradeValue['field'],
  printed: unknown,
  inferred: unknown,
  inherited: boolean,
  blocks: string[],
])[] = [
  [1, 'nationalStandard', null, true, false, ['AWARDS']],
  [2, 'industry', null, '绿电铝', true, ['NOTICE']],
  [2, 'extraHosts', null, [], true, ['NOTICE']],
  [3, 'industry', null, '绿电铝', true, ['NOTICE']],
  [3, 'extraHosts', null, GD, true, ['NOTICE']],
  [3, 'nationalStandard', null, true, false, ['AWARDS']],
  [4, 'industry', null, '绿电铝', true, ['NOTICE']],
  [4, 'extraHosts', null, GD, true, ['NOTICE']],
  [4, 'nationalStandard', null, true, false, ['AWARDS']],
  [5, 'industry', null, '绿电铝', true, ['NOTICE']],
  [6, 'industry', '供电行业', '绿电铝', false, ['NOTICE']],
  [6, 'extraHosts', null, GD, true, ['NOTICE']],
  [6, 'nationalStandard', null, true, false, ['AWARDS']],
  [7, 'industry', null, '绿电铝', false, ['NOTICE']],
  [7, 'extraHosts', null, GD, true, ['NOTICE']],
  [7, 'nationalStandard', null, true, false, ['AWARDS']],
  [8, 'industry', null, '供电', true, ['NOTICE']],
  [8, 'nationalStandard', null, true, false, ['AWARDS']],
  [9, 'nationalStandard', null, true, false, ['AWARDS']],
  [10, 'industry', null, '农牧', true, ['NOTICE']],
  [10, 'extraHosts', null, ['通辽市农牧局'], true, ['NOTICE']],
  [10, 'nationalStandard', null, true, false, ['AWARDS']],
  [12, 'industry', null, '城建', true, ['NOTICE']],
  [12, 'nationalStandard', null, true, false, ['AWARDS']],
  [13, 'nationalStandard', null, true, false, ['AWARDS']],
  [14, 'industry', null, '卫生', true, ['NOTICE']],
  [14, 'extraHosts', ['市网信办'], ['市卫健委'], false, ['NOTICE']],
  [14, 'nationalStandard', null, true, false, ['AWARDS']],
  [15, 'organizers', null, ['市委网信办'], false, ['RELEASE_CONTEST', 'NOTICE']],
  [15, 'nationalStandard', null, true, false, ['AWARDS']],
  [17, 'industry', null, '保险', false, ['NOTICE']],
  [19, 'industry', null, '消防', false, ['NOTICE']],
  [19, 'nationalStandard', null, true, false, ['AWARDS']],
  [20, 'nationalStandard', null, true, false, ['AWARDS']],
  [21, 'industry', null, '水务', true, ['NOTICE']],
  [21, 'nationalStandard', null, true, false, ['AWARDS']],
  [22, 'industry', '其他', '工会业务', false, ['NOTICE']],
];

describe('what is inferred stands apart from what is printed', () => {
  it('is exactly this, and what it blocks', () => {
    const found = values
      .filter(isInferred)
      .map((value) => [value.tradeNo, value.field, value.printed, value.inferred, value.inherited, value.blocks]);
    expect(found).toEqual(INFERRED);
  });

  it('may not be computed with before the office confirms it', () => {
    expect(values.filter(isInferred).map(readingOf)).toEqual(INFERRED.map(() => null));
  });

  it('always says why', () => {
    expect(values.filter((value) => isInferred(value) && value.note === null)).toEqual([]);
  });

  it('holds up the release of one contest only: the one without an organizer (C5)', () => {
    expect(nosWhere('organizers', (value) => value.blocks.includes('RELEASE_CONTEST'))).toEqual([15]);
    expect(values.filter((value) => value.blocks.includes('RELEASE_CONTEST')).length).toBe(1);
  });

  it('reads brackets and spaces plainly without asking', () => {
    const names = ofField('name').filter((value) => value.reads !== null);
    expect(names.map(({ tradeNo, printed, reads }) => [tradeNo, printed, reads])).toEqual([
      [4, '600MW 值班员', '600MW值班员'],
      [12, '镶贴工 (陶瓷饰面装饰工)', '镶贴工（陶瓷饰面装饰工）'],
      [13, '托育服务(保育师)', '托育服务（保育师）'],
      [15, '互联网营销(直播)', '互联网营销（直播）'],
    ]);
  });

  it('is found for one trade with its clause', () => {
    expect(tradeValues(pack, 15).map(({ field, clause }) => [field, clause])).toEqual(
      ['name', 'industry', 'extraHosts', 'organizers', 'month', 'type', 'nationalStandard'].map((field) => [field, '000/附3 #15']),
    );
  });
});
