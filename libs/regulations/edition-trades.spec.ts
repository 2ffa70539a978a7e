import { describe, expect, it } from '@jest/globals';
import { valueOf, type Result } from '@jiangcheng/domain/shared/result';
import { RegulationDataError } from './data-error.ts';
import { diffPacks } from './diff.ts';
import { editableValues, contentOf, nextEdition, withValue, type EditionContent } from './edition.ts';
import { editionTrades, tradeTable, withoutTrade, withTrade, withTradeBack } from './edition-trades.ts';
import { readingOf, tradeValues } from './facts.ts';
import { checkedPack, loadContestPack, loadPack, type ContestPack } from './load-pack.ts';
import type { Readings } from './trade-row.ts';

const shipped = loadContestPack('000', '2025');
const base = contentOf(shipped);
const copy = nextEdition(shipped, '2025-2');
const CLAUSE = '000/附3 #23';
const CELLS: Readings = {
  name: '示例工种甲',
  industry: '水务',
  extraHosts: [],
  organizers: ['示例单位甲'],
  month: '2025-08',
  type: 'SKILL',
  nationalStandard: true,
};
const removal = { no: 6, reason: '示例：不再举办', clause: '000/附3' };
const added = (cells: Readings = CELLS, content: EditionContent = copy) => withTrade(content, cells, CLAUSE);
const counting = (content: EditionContent, value: number): EditionContent =>
  withValue(content, { path: 'regulation.tradeCount.value', value, clause: '000/附1/二' }) ?? {};
const packOf = (content: EditionContent) => checkedPack('CONTEST', content) as ContestPack;
const said = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
const nosOf = (content: EditionContent): (number | undefined)[] => tradeTable(content)?.trades.map(({ no }) => no) ?? [];

function problemsOf(content: EditionContent): string[] {
  try {
    checkedPack('CONTEST', content);
    return [];
  } catch (error) {
    if (!(error instanceof RegulationDataError)) throw error;
    return error.problems.map(({ file, path, reason }) => `${file} ${path}: ${reason}`);
  }
}

describe('a trade that an edition adds', () => {
  it('is a row under the next number, printed and read like the others', () => {
    const next = packOf(counting(valueOf(added()), 23));
    expect(tradeValues(next, 23).map((value) => [value.field, value.printed, readingOf(value), value.clause])).toEqual([
      ['name', '示例工种甲', '示例工种甲', CLAUSE],
      ['industry', '水务', '水务', CLAUSE],
      ['extraHosts', [], [], CLAUSE],
      ['organizers', ['示例单位甲'], ['示例单位甲'], CLAUSE],
      ['month', '8月', '2025-08', CLAUSE],
      ['type', '技能类', 'SKILL', CLAUSE],
      ['nationalStandard', '有国标', true, CLAUSE],
    ]);
    expect(diffPacks(shipped, next).find(({ path }) => path.startsWith('trades'))).toEqual({
      ...{ path: 'trades.trades[no=23]', before: undefined, after: next.trades.trades[22] },
    });
  });

  it('asks the office for the number of trades that the document names', () => {
    expect(problemsOf(valueOf(added()))).toEqual(['trades.yaml trades: 23 trades, the regulation names 22']);
    expect(problemsOf(counting(valueOf(added()), 23))).toEqual([]);
  });

  it('leaves the national standard open where it is of no skill', () => {
    const next = valueOf(added({ ...CELLS, type: 'NON_SKILL', nationalStandard: null }));
    expect(tradeTable(next)?.trades.at(-1)?.nationalStandard).toEqual({ printed: null });
  });

  it.each<[string, Readings, string[]]>([
    ['without a column', { ...CELLS, month: undefined }, ['TRADE_CELL_MISSING cells.month']],
    ['of skill without a word on its standard', { ...CELLS, nationalStandard: null }, ['TRADE_CELL_MISSING cells.nationalStandard']],
    ['with a column of another table', { ...CELLS, tier: '示例级' }, ['TRADE_CELL_UNKNOWN cells.tier']],
    ['of no industry', { ...CELLS, industry: '示例行业' }, ['TRADE_INDUSTRY_UNKNOWN cells.industry']],
    ['of a name that there is', { ...CELLS, name: '钳工' }, ['TRADE_NAME_TAKEN cells.name']],
    ['of a name as it is read', { ...CELLS, name: '600MW值班员' }, ['TRADE_NAME_TAKEN cells.name']],
  ])('%s is refused', (_what, cells, codes) => {
    expect(said(added(cells))).toEqual(codes);
  });

  it('competes in each group once, and is read with its group', () => {
    const region = nextEdition(loadPack('003', '2020'), '2026');
    const cells: Readings = {
      name: '农网运维工',
      tier: '自治区级',
      group: 'STUDENT',
      organizers: ['示例单位甲'],
      catalogued: false,
      specialAbility: true,
    };
    const next = valueOf(added(cells, region));
    expect(tradeTable(next)?.trades.at(-1)).toEqual({
      ...{ no: 20, clause: CLAUSE, name: { printed: '农网运维工', reads: '农网运维工（学生组）' } },
      ...{ tier: { printed: '自治区级' }, group: { printed: '学生组', reads: 'STUDENT' } },
      ...{ organizers: { printed: ['示例单位甲'] }, catalogued: { printed: '目录外', reads: false } },
      specialAbility: { printed: '专项职业能力', reads: true },
    });
    expect(problemsOf(next)).toEqual([]);
    expect([cells, { ...cells, group: 'WORKER' }].map((again) => said(added(again, next)))).toEqual([
      ['TRADE_NAME_TAKEN cells.name'],
      ['TRADE_NAME_TAKEN cells.name'],
    ]);
  });
});

describe('a trade that an edition takes out', () => {
  const without = valueOf(withoutTrade(copy, removal));

  it('leaves every other its number, and its own to nobody', () => {
    expect(nosOf(without)).toEqual(nosOf(copy).filter((no) => no !== 6));
    expect(nosOf(valueOf(added(CELLS, without))).at(-1)).toBe(23);
    const last = valueOf(withoutTrade(copy, { ...removal, no: 22 }));
    expect(nosOf(valueOf(added(CELLS, last))).at(-1)).toBe(23);
  });

  it('is kept out of the editions made from that one', () => {
    const next = nextEdition(packOf(counting(valueOf(withoutTrade(copy, { ...removal, no: 22 })), 21)), '2026');
    expect(nosOf(valueOf(added(CELLS, next))).at(-1)).toBe(23);
    expect(editionTrades(next, next).filter(({ state }) => state !== 'KEPT')).toEqual([]);
  });

  it('is a removed row of the difference, and the values of the others keep their paths', () => {
    const next = packOf(counting(without, 21));
    const table = diffPacks(shipped, next).filter(({ path }) => path.startsWith('trades'));
    expect(table).toEqual([
      { path: 'trades.trades[no=6]', before: shipped.trades.trades[5], after: undefined },
      { path: 'trades.removed', before: undefined, after: [{ ...removal, name: '液压挖掘机司机' }] },
    ]);
    const paths = new Set(editableValues(base).map(({ path }) => path));
    expect(
      editableValues(without)
        .filter(({ path }) => !paths.has(path))
        .map(({ path }) => path),
    ).toEqual(['trades.removed.no=6.name', 'trades.removed.no=6.reason']);
  });

  it('comes back as it was', () => {
    expect(valueOf(withTradeBack(without, copy, 6))).toEqual(copy);
    const two = valueOf(withoutTrade(without, { ...removal, no: 3 }));
    expect(valueOf(withTradeBack(two, copy, 3))).toEqual(without);
  });

  it.each<[string, Result<unknown>, string[]]>([
    ['that is not there', withoutTrade(copy, { ...removal, no: 23 }), ['TRADE_NOT_IN_EDITION']],
    ['twice', withoutTrade(without, removal), ['TRADE_NOT_IN_EDITION']],
    ['that was never taken out back', withTradeBack(without, copy, 7), ['TRADE_NOT_REMOVED']],
    [
      'that the first edition never had back',
      withTradeBack(valueOf(withoutTrade(valueOf(added()), { ...removal, no: 23 })), copy, 23),
      ['TRADE_NOT_REMOVED'],
    ],
  ])('is refused %s', (_what, result, codes) => {
    expect(said(result)).toEqual(codes);
  });

  it('is never the last one', () => {
    const one = nosOf(copy)
      .slice(1)
      .reduce((left, no) => valueOf(withoutTrade(left, { ...removal, no: no ?? 0 })), copy);
    expect([nosOf(one), said(withoutTrade(one, { ...removal, no: 1 }))]).toEqual([[1], ['TRADE_LAST']]);
  });
});

describe('the trades of an edition', () => {
  it('are told beside those that it was made from', () => {
    const changed = valueOf(withoutTrade(valueOf(added()), removal));
    expect(editionTrades(changed, base).filter(({ no }) => [5, 6, 23].includes(no))).toEqual([
      { no: 5, name: '光伏发电运行检修工', state: 'KEPT', reason: null, clause: '000/附3 #5', restorable: false },
      { no: 6, name: '液压挖掘机司机', state: 'REMOVED', reason: removal.reason, clause: removal.clause, restorable: true },
      { no: 23, name: '示例工种甲', state: 'ADDED', reason: null, clause: CLAUSE, restorable: false },
    ]);
  });

  it.each<[string, object, string[]]>([
    [
      'a number that was never given',
      { removed: [{ ...removal, no: 40, name: '示例' }] },
      ['trades.yaml removed: 40 are not all numbers that were given'],
    ],
    [
      'a number that a row has',
      { removed: [{ ...removal, no: 22, name: '示例' }] },
      ['trades.yaml trades.21.no: 22 stands where 23 belongs'],
    ],
    [
      'a name twice',
      { trades: doubled(2, '钳工') },
      ['trades.yaml trades: 21 trades, the regulation names 22', 'trades.yaml trades: 钳工 is there twice'],
    ],
  ])('contradict themselves with %s', (_what, part, problems) => {
    expect(problemsOf({ ...copy, trades: { ...tradeTable(copy), ...part } })).toEqual(problems);
  });

  it('are none of a selection', () => {
    const selection = nextEdition(loadPack('004', '2026'), '2027');
    const results = [added(CELLS, selection), withoutTrade(selection, removal)];
    expect([editionTrades(selection, selection), ...results.map(said)]).toEqual([
      [],
      ['EDITION_WITHOUT_TRADES'],
      ['EDITION_WITHOUT_TRADES'],
    ]);
  });
});

function doubled(index: number, printed: string) {
  return tradeTable(copy)?.trades.map((row, at) => (at === index ? { ...row, name: { printed } } : row));
}
