import { describe, expect, it } from '@jest/globals';
import { cityRules, sampleContest, sampleEntry } from './award.fixture.ts';
import type { AwardContest, AwardEntry } from './contest.ts';
import { honourOf } from './honours.ts';
import type { HonourRule } from './rules.ts';

const ruleOf = (key: string, more: Partial<HonourRule> = {}): HonourRule => {
  const rule = cityRules.honours.find((one) => one.key === key);
  if (rule === undefined) throw new Error(`no honour ${key}`);
  return { ...rule, ...more };
};

/** One person a letter, at the rank that comes with it. */
function said(field: readonly [rank: number, person: Partial<AwardEntry>][], rule: HonourRule, more: Partial<AwardContest> = {}): string[] {
  const placed = field.map(([rank, person], index) => ({ rank, person: sampleEntry(String.fromCharCode(97 + index), '90', person) }));
  const { given, withheld } = honourOf(placed, sampleContest([], more), rule);
  return [
    ...given.map(({ entry, rank, rankInField }) => `${entry} ${rank}/${rankInField}`),
    ...withheld.map(({ entry, code }) => `${entry} ${code}`),
  ];
}

const woman = { sex: 'F' } as const;
const unknown = { sex: null } as const;

describe('the list for 五一劳动奖章', () => {
  it('holds the first alone, joint firsts both', () => {
    expect(said([[1, {}], [2, {}]], ruleOf('MAY_DAY_MEDAL'))).toEqual(['a 1/1']); // prettier-ignore
    expect(said([[1, {}], [1, {}], [3, {}]], ruleOf('MAY_DAY_MEDAL'))).toEqual(['a 1/1', 'b 1/1']); // prettier-ignore
  });
});

describe('the list for 团市委 (C9)', () => {
  it.each([
    ['1990-04-30', ['a HONOUR_BORN_BEFORE']],
    ['1990-05-01', ['a 1/1']],
    ['1990-05-31', ['a 1/1']],
    ['1990-06-01', ['a 1/1']],
    [null, ['a HONOUR_BIRTH_UNKNOWN']],
  ])('of a first born on %s', (bornOn, expected) => {
    expect(said([[1, { bornOn }], [2, { bornOn: '2000-01-01' }]], ruleOf('YOUTH_LEAGUE'))).toEqual(expected); // prettier-ignore
  });

  it('follows the day that the office set', () => {
    const rule = ruleOf('YOUTH_LEAGUE', { bornOnOrAfter: '1990-06-01' });
    expect(said([[1, { bornOn: '1990-05-31' }]], rule)).toEqual(['a HONOUR_BORN_BEFORE']);
  });
});

describe('the list for 市妇联 (C10)', () => {
  const field: [number, Partial<AwardEntry>][] = [[1, {}], [2, woman], [3, {}], [4, woman], [5, woman], [5, woman], [7, woman]]; // prettier-ignore

  it('holds women within the overall first three, where that is the reading', () => {
    const others = ['d', 'e', 'f'].map((entry) => `${entry} HONOUR_BY_OTHER_READING`);
    expect(said(field, ruleOf('WOMEN_FED'))).toEqual(['b 2/2', ...others]);
  });

  it('says nothing of another reading where both list the same women, or a condition is missed anyway', () => {
    expect(said([[1, woman], [2, woman], [3, woman], [4, woman]], ruleOf('WOMEN_FED'))).toEqual(['a 1/1', 'b 2/2', 'c 3/3']); // prettier-ignore
    const rule = ruleOf('WOMEN_FED', { needsNationalStandard: true });
    expect(said([[1, {}], [5, woman]], rule, { trade: { ...sampleContest([]).trade, nationalStandard: false } })).toEqual([]); // prettier-ignore
  });

  it('holds the first three among women, joint ones included, where that is the reading', () => {
    expect(said(field, ruleOf('WOMEN_FED', { field: 'AMONG_WOMEN' }))).toEqual(['b 2/1', 'd 4/2', 'e 5/3', 'f 5/3']);
  });

  it('says of whom nobody gave the sex', () => {
    expect(said([[1, unknown], [2, {}], [4, unknown]], ruleOf('WOMEN_FED'))).toEqual(['a HONOUR_SEX_UNKNOWN']); // prettier-ignore
  });
});

describe('the list for 技术能手', () => {
  const rule = ruleOf('MAY_DAY_MEDAL', { toRank: 3, needsNationalStandard: true });
  const trade = sampleContest([]).trade;
  it.each<[Partial<AwardContest>, string]>([
    [{}, 'a 1/1'],
    [{ trade: { ...trade, nationalStandard: false } }, 'a HONOUR_NO_NATIONAL_STANDARD'],
    [{ trade: { ...trade, nationalStandard: null } }, 'a HONOUR_STANDARD_UNCONFIRMED'],
    [{ trade: { ...trade, type: 'NON_SKILL', nationalStandard: null } }, 'a HONOUR_NO_NATIONAL_STANDARD'],
    [{ group: 'STUDENT' }, 'a HONOUR_GROUP_EXCLUDED'],
  ])('in %j', (contest, expected) => {
    expect(said([[1, {}]], rule, contest)).toEqual([expected]);
  });
});

describe('the list of those 选派 to the national final (003-12)', () => {
  const rule = ruleOf('MAY_DAY_MEDAL', { toRank: 3, tier: '国家级', groups: ['WORKER', 'STUDENT'] });
  const { trade } = sampleContest([]);

  it.each([
    ['国家级', 'STUDENT', ['a 1/1', 'b 3/3']],
    ['国家级', 'WORKER', ['a 1/1', 'b 3/3']],
    ['自治区级', 'WORKER', []],
    [null, 'WORKER', []],
  ] as const)('of a trade that is %s, for the group %s', (tier, group, expected) => {
    expect(said([[1, {}], [3, {}], [4, {}]], rule, { trade: { ...trade, tier }, group })).toEqual(expected); // prettier-ignore
  });
});
