import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueOf, type Result } from '../shared/result.ts';
import { cultivation, END } from './cultivation.fixture.ts';
import {
  budgetOf,
  checkEntry,
  makeEntry,
  payEntry,
  returnEntry,
  sourceStanding,
  supportYear,
  type SupportEntry,
  type SupportInput,
  type SupportLedger,
  type SupportRule,
} from './support.ts';

const RULE: SupportRule = {
  perYear: '10000',
  cappedSource: 'CITY_FUND',
  mainUses: ['INNOVATION', 'TRAINING', 'EXCHANGE'],
  otherUse: 'OTHER',
  sources: ['CITY_FUND', 'EMPLOYER'],
  studioGrant: '10000',
  payee: 'EMPLOYER',
  returns: true,
  clause: '004/第十四条',
};
const EMPTY: SupportLedger = {
  entries: [],
  budgets: [
    { source: 'CITY_FUND', year: 2026, amount: '25000' },
    { source: 'EMPLOYER', year: 2026, amount: '5000' },
  ],
};

const support = (
  amount: string,
  more: Partial<SupportInput> = {},
  use = 'TRAINING',
  personId = '甲',
  cultivationYear = 1,
): SupportInput => ({
  purpose: { kind: 'SUPPORT', personId, cultivationYear, use },
  source: 'CITY_FUND',
  budgetYear: 2026,
  amount,
  reason: null,
  madeBy: 'maker',
  ...more,
});
const studio = (studioId: string, amount = '10000'): SupportInput => ({ ...support(amount), purpose: { kind: 'STUDIO', studioId } });
const make = (ledger: SupportLedger, ...inputs: SupportInput[]): SupportLedger =>
  inputs.reduce((standing, input) => valueOf(makeEntry(standing, input, RULE, cultivation())), ledger);
const said = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, params }) => [code, ...Object.values(params ?? {})].join(' '));

describe('a budget', () => {
  it.each([
    ['of what is entered', '6000', []],
    ['of a cent less', '5999.99', ['BUDGET_BELOW_ENTRIES 6000.00']],
    ['of nothing that is a number', 'many', ['AMOUNT_NOT_A_NUMBER']],
  ])('%s', (_what, amount, refusals) => {
    const ledger = make(EMPTY, support('6000'));
    expect(said(budgetOf(ledger, { source: 'CITY_FUND', year: 2026, amount }, RULE))).toEqual(refusals);
  });

  it('is a known source’s, and may be nothing where nothing is entered', () => {
    expect(said(budgetOf(EMPTY, { source: 'NOBODY', year: 2026, amount: '1' }, RULE))).toEqual(['SOURCE_UNKNOWN']);
    expect(budgetOf(EMPTY, { source: 'EMPLOYER', year: 2026, amount: '0' }, RULE)).toMatchObject({ ok: true, value: { amount: '0' } });
  });
});

describe('an entry', () => {
  it.each<[string, SupportLedger, SupportInput, string[]]>([
    ['of a year’s support', EMPTY, support('10000'), []],
    ['of a cent more', EMPTY, support('10000.01'), ['SUPPORT_EXCEEDED 10000.00']],
    ['of what is left of the year', make(EMPTY, support('6000')), support('4000', {}, 'EXCHANGE'), []],
    ['of more than is left of the year', make(EMPTY, support('6000')), support('4000.01'), ['SUPPORT_EXCEEDED 4000.00']],
    ['of the next cultivation year', make(EMPTY, support('10000')), support('10000', {}, 'TRAINING', '甲', 2), []],
    ['of another person', make(EMPTY, support('10000')), support('10000', {}, 'TRAINING', '乙'), []],
    ['from the employer besides', make(EMPTY, support('10000')), support('5000', { source: 'EMPLOYER' }), []],
    [
      'beyond the budget',
      make(EMPTY, support('10000'), support('10000', {}, 'TRAINING', '乙')),
      support('5001', {}, 'TRAINING', '丙'),
      ['BUDGET_EXCEEDED 5000.00'],
    ],
    ['of a year without a budget', EMPTY, support('1', { budgetYear: 2027 }), ['BUDGET_EXCEEDED 0.00']],
    ['from a source that is none', EMPTY, support('1', { source: 'LOTTERY' }), ['SOURCE_UNKNOWN', 'BUDGET_EXCEEDED 0.00']],
    ['for a use that is none', EMPTY, support('1', {}, 'HOLIDAY'), ['USE_UNKNOWN']],
    ['for another use, unexplained', EMPTY, support('1', {}, 'OTHER'), ['USE_NEEDS_REASON']],
    ['for another use with a reason', EMPTY, support('1', { reason: '专用工具' }, 'OTHER'), []],
    ['of nothing', EMPTY, support('0'), ['AMOUNT_OUT_OF_RANGE 0.01 999999999999.99']],
    ['of a studio', EMPTY, studio('s'), []],
    ['of a studio twice', make(EMPTY, studio('s')), studio('s'), ['STUDIO_GRANTED']],
    ['of another studio', make(EMPTY, studio('s')), studio('t'), []],
    ['of another amount to a studio', EMPTY, studio('s', '9000'), ['STUDIO_AMOUNT 10000']],
  ])('%s', (_what, ledger, input, expected) => {
    expect(said(makeEntry(ledger, input, RULE, cultivation()))).toEqual(expected);
  });

  it('is neither made nor paid after 停止培育', () => {
    const stopped = cultivation({ end: END });
    const checked = valueOf(checkEntry(make(EMPTY, support('100')), 1, 'checker'));
    expect([
      said(makeEntry(EMPTY, support('100'), RULE, stopped)),
      said(payEntry(checked, 1, { by: 'payer', on: '2027-03-02', voucher: 'v' }, stopped)),
    ]).toEqual([['CULTIVATION_ENDED'], ['CULTIVATION_ENDED']]);
  });
});

describe('an entry that was stopped', () => {
  const [first, ...rest] = make(EMPTY, support('10000')).entries;
  const stopped: SupportLedger = { ...EMPTY, entries: [{ ...(first as SupportEntry), stoppedOn: '2027-03-01' }, ...rest] };

  it('gives its money back and keeps its number', () => {
    expect([sourceStanding(stopped, 'CITY_FUND', 2026).left, make(stopped, support('10000')).entries.map(({ no }) => no)]).toEqual([
      '25000.00',
      [1, 2],
    ]);
  });

  it('is neither checked nor paid', () => {
    const payment = { by: 'payer', on: '2026-09-01', voucher: 'v' };
    expect([said(checkEntry(stopped, 1, 'checker')), said(payEntry(stopped, 1, payment, null))]).toEqual([
      ['ENTRY_STOPPED'],
      ['ENTRY_STOPPED'],
    ]);
  });
});

describe('three persons', () => {
  const made = make(EMPTY, support('100'));
  const checked = valueOf(checkEntry(made, 1, 'checker'));
  const payment = (by: string, voucher = '凭证示例') => ({ by, on: '2026-09-01', voucher });

  it('make, check and pay', () => {
    const paid = valueOf(payEntry(checked, 1, payment('payer'), null));
    expect(paid.entries[0]).toMatchObject({ madeBy: 'maker', checkedBy: 'checker', paid: { by: 'payer' } });
    expect([said(payEntry(paid, 1, payment('payer'), null)), said(checkEntry(checked, 1, 'other'))]).toEqual([
      ['ENTRY_PAID'],
      ['ENTRY_CHECKED'],
    ]);
  });

  it.each<[string, Result<SupportLedger>, string[]]>([
    ['who made it checks it', checkEntry(made, 1, 'maker'), ['CHECKER_IS_MAKER']],
    ['who stands in for its maker checks it', checkEntry(made, 1, 'other', ['other', 'maker']), ['CHECKER_IS_MAKER']],
    [
      'who stands in for its checker pays it',
      payEntry(checked, 1, { ...payment('payer'), selves: ['payer', 'checker'] }, null),
      ['PAYER_NOT_APART'],
    ],
    ['it is paid unchecked', payEntry(made, 1, payment('payer'), null), ['ENTRY_NOT_CHECKED']],
    ['who made it pays it', payEntry(checked, 1, payment('maker'), null), ['PAYER_NOT_APART']],
    ['who checked it pays it', payEntry(checked, 1, payment('checker'), null), ['PAYER_NOT_APART']],
    ['there is no voucher', payEntry(checked, 1, payment('payer', ' '), null), ['VOUCHER_MISSING']],
    ['there is no such entry to check', checkEntry(made, 2, 'checker'), ['SUPPORT_UNKNOWN']],
    ['there is no such entry to pay', payEntry(made, 2, payment('payer'), null), ['SUPPORT_UNKNOWN']],
  ])('are needed: refused where %s', (_what, result, expected) => {
    expect(said(result)).toEqual(expected);
  });
});

describe('what was not spent', () => {
  const checked = valueOf(checkEntry(make(EMPTY, support('10000')), 1, 'checker'));
  const paid = valueOf(payEntry(checked, 1, { by: 'payer', on: '2026-09-01', voucher: '凭证示例' }, null));
  const back = { amount: '2500.5', by: 'cashier', on: '2026-12-01', voucher: '交回示例' };
  const returned = valueOf(returnEntry(paid, 1, back, RULE));

  it('comes back to its source and to the year’s support, and stands beside what was paid', () => {
    expect(sourceStanding(returned, 'CITY_FUND', 2026)).toEqual({
      ...{ budget: '25000.00', entered: '10000.00', paid: '10000.00', returned: '2500.50', left: '17500.50' },
    });
    expect(said(makeEntry(returned, support('2500.51'), RULE, null))).toEqual(['SUPPORT_EXCEEDED 2500.50']);
    expect(said(makeEntry(returned, support('2500.50'), RULE, null))).toEqual([]);
    expect(said(budgetOf(returned, { source: 'CITY_FUND', year: 2026, amount: '7499.49' }, RULE))).toEqual([
      'BUDGET_BELOW_ENTRIES 7499.50',
    ]);
    expect(said(budgetOf(returned, { source: 'CITY_FUND', year: 2026, amount: '7499.50' }, RULE))).toEqual([]);
  });

  it.each<[string, Result<SupportLedger>, string[]]>([
    ['the round does not ask for it', returnEntry(paid, 1, back, { ...RULE, returns: false }), ['RETURN_NOT_ASKED']],
    ['nothing was paid', returnEntry(checked, 1, back, RULE), ['ENTRY_NOT_PAID']],
    ['it came back already', returnEntry(returned, 1, back, RULE), ['ENTRY_RETURNED']],
    ['it is more than was paid', returnEntry(paid, 1, { ...back, amount: '10000.01' }, RULE), ['RETURN_ABOVE_PAID 10000']],
    ['it is nothing', returnEntry(paid, 1, { ...back, amount: '0' }, RULE), ['AMOUNT_OUT_OF_RANGE 0.01 999999999999.99']],
    ['it comes before the payment', returnEntry(paid, 1, { ...back, on: '2026-08-31' }, RULE), ['RETURN_BEFORE_PAYMENT 2026-09-01']],
    ['there is no voucher', returnEntry(paid, 1, { ...back, voucher: ' ' }, RULE), ['VOUCHER_MISSING']],
    ['there is no such entry', returnEntry(paid, 2, back, RULE), ['SUPPORT_UNKNOWN']],
  ])('is refused where %s', (_what, result, expected) => {
    expect(said(result)).toEqual(expected);
  });

  it('may be all of it, on the day of the payment', () => {
    expect(said(returnEntry(paid, 1, { ...back, amount: '10000', on: '2026-09-01' }, RULE))).toEqual([]);
  });
});

describe('the year of a cultivation', () => {
  it.each([
    ['2026-06-01', '2027-06-01', 1],
    ['2027-06-01', '2027-06-01', 1],
    ['2028-01-05', '2027-06-01', 1],
    ['2027-06-02', '2027-12-01', 2],
  ])('on %s of one until %s is %d (C16)', (today, endsOn, year) => {
    expect(supportYear({ announcedOn: '2026-06-01', endsOn }, today)).toBe(year);
  });
});

describe('the standing of a source', () => {
  it('shows budget, what was entered and what was paid', () => {
    const two = make(EMPTY, support('100.10'), support('200.20'));
    const paid = valueOf(payEntry(valueOf(checkEntry(two, 1, 'c')), 1, { by: 'p', on: '2026-09-01', voucher: 'v' }, null));
    expect(sourceStanding(paid, 'CITY_FUND', 2026)).toEqual({
      budget: '25000.00',
      entered: '300.30',
      paid: '100.10',
      returned: '0.00',
      left: '24699.70',
    });
  });

  it('is never overdrawn, whatever is asked for', () => {
    const asked = fc.record({
      person: fc.constantFrom('甲', '乙', '丙', '丁'),
      cents: fc.integer({ min: 1, max: 1_200_000 }),
      year: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 20 }), (requests) => {
        const ledger = requests.reduce((standing, { person, cents, year }) => {
          const made = makeEntry(standing, support((cents / 100).toFixed(2), {}, 'TRAINING', person, year), RULE, null);
          return made.ok ? made.value : standing;
        }, EMPTY);
        expect(Number(sourceStanding(ledger, 'CITY_FUND', 2026).left)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
