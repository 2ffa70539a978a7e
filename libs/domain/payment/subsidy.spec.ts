// 竞赛补助 (000/附1/七(一), office.md §6).
import { describe, expect, it } from '@jest/globals';
import { people } from './payment.fixture.ts';
import { SUBSIDY } from './subsidy.fixture.ts';
import { checkSubsidy, checkSubsidyDecision, subsidyDues, subsidyRefusals, type Subsidy, type SubsidyStatus } from './subsidy.ts';

const decided: Subsidy = {
  ...SUBSIDY,
  status: 'DECIDED',
  decision: { body: '示例会议', decidedOn: '2026-11-18', amount: '8000.5', basis: ['示例办法', '示例暂行办法'], enteredBy: '测试甲' },
};
const codesOf = (result: { ok: true } | { ok: false; refusals: { code: string; field?: string }[] }): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field}`);

describe('an application', () => {
  it.each([
    ['in order', {}, []],
    ['with nothing proposed', { proposed: '0' }, ['AMOUNT_OUT_OF_RANGE proposed']],
    ['with a third decimal', { budget: '1.005' }, ['AMOUNT_TOO_MANY_DECIMALS budget']],
    ['with words for numbers', { finalAccount: '一万', budget: '' }, ['AMOUNT_MISSING budget', 'AMOUNT_NOT_A_NUMBER finalAccount']],
    ['for more than was spent', { proposed: '18000.01' }, ['SUBSIDY_ABOVE_COST proposed']],
    ['for all that was spent', { proposed: '18000.00' }, []],
  ])('%s', (_, change, expected) => {
    expect(codesOf(checkSubsidy({ budget: '20000', finalAccount: '18000', proposed: '9000', ...change }))).toEqual(expected);
  });
});

describe('its way', () => {
  const acts = ['check', 'decide', 'refuse'] as const;
  it.each([
    ['FILED', [[], ['SUBSIDY_IS_FILED'], []]],
    ['CHECKED', [['SUBSIDY_IS_CHECKED'], [], []]],
    ['DECIDED', [['SUBSIDY_IS_DECIDED'], ['SUBSIDY_IS_DECIDED'], ['SUBSIDY_IS_DECIDED']]],
    ['REFUSED', [['SUBSIDY_IS_REFUSED'], ['SUBSIDY_IS_REFUSED'], ['SUBSIDY_IS_REFUSED']]],
  ] as [SubsidyStatus, string[][]][])('from %s', (status, expected) => {
    const found = acts.map((act) => subsidyRefusals(act, { ...SUBSIDY, status }, people.checker).map(({ code }) => code));
    expect(found).toEqual(expected);
  });

  it('waits for what the office proposes, where the organizer filed it', () => {
    const own = { ...SUBSIDY, proposed: null };
    const found = (['propose', 'check'] as const).map((act) => subsidyRefusals(act, own, people.checker).map(({ code }) => code));
    expect(found).toEqual([[], ['PROPOSAL_MISSING']]);
  });

  it('is checked by somebody else than filed it', () => {
    expect(subsidyRefusals('check', SUBSIDY, people.maker).map(({ code }) => code)).toEqual(['FOUR_EYES']);
  });
});

describe('the decision of the meeting', () => {
  const word = { amount: '8000', decidedOn: '2026-11-20', basis: ['示例办法', '示例暂行办法'] };
  it.each([
    ['with both documents', {}, []],
    ['with one', { basis: ['示例办法'] }, ['BASIS_INCOMPLETE basis']],
    ['with one twice', { basis: ['示例办法', ' 示例办法'] }, ['BASIS_INCOMPLETE basis']],
    ['of tomorrow', { decidedOn: '2026-11-21' }, ['DECISION_IN_FUTURE decidedOn']],
    ['of nothing', { amount: '0' }, ['AMOUNT_OUT_OF_RANGE amount']],
  ])('%s', (_, change, expected) => {
    expect(codesOf(checkSubsidyDecision({ ...word, ...change }, '2026-11-20'))).toEqual(expected);
  });
});

describe('what is to be paid', () => {
  const ban = { organizationId: 'O1', organization: '示例协会', decision: '示例通报', decidedOn: '2026-01-10', until: '2028-01-10' };
  it('is what was decided, and nothing before', () => {
    expect(subsidyDues([SUBSIDY], [], '2026-11-20')).toEqual([]);
    expect(subsidyDues([decided], [], '2026-11-20')).toEqual([
      {
        ...{
          key: 'S1',
          kind: 'SUBSIDY',
          contestId: 'K1',
          tradeNo: 1,
          trade: '示例比赛',
          rank: null,
          payee: '示例协会',
          entitled: '8000.50',
        },
        ...{ clause: '000/附1/七(一)', account: SUBSIDY.account, holds: [] },
      },
    ]);
  });

  it.each([
    ['the last day', '2028-01-10', ['SUBSIDY_DURING_BAN']],
    ['the day after', '2028-01-11', []],
  ])('waits during its organizer’s ban, on %s', (_, today, expected) => {
    const [due] = subsidyDues([decided], [ban, { ...ban, organizationId: 'O2' }], today);
    expect(due?.holds.map(({ code }) => code)).toEqual(expected);
  });
});
