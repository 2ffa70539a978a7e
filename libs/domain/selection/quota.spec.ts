import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from '../shared/decimal.ts';
import { valueOf, type Result } from '../shared/result.ts';
import { proposeQuotas, type QuotaRow, type QuotaRule, type QuotaUnit } from './quota.ts';

const RULE: QuotaRule = { weights: { DEVELOPMENT: 25, TECHNICAL_LEVEL: 25, WORKERS: 25, ENVIRONMENT: 25 }, clause: '004/第五条' };
const BY_WORKERS: QuotaRule = { ...RULE, weights: { WORKERS: 1 } };
const unit = (id: string, ...figures: string[]): QuotaUnit => ({
  id,
  factors: Object.fromEntries(Object.keys(RULE.weights).map((factor, index) => [factor, figures[index] ?? '0'])),
});
const workers = (id: string, n: string): QuotaUnit => ({ id, factors: { WORKERS: n } });
const lines = (result: Result<QuotaRow[]>): string[] =>
  valueOf(result).map(({ unitId, quota, exact, extra, tied }) => `${unitId} ${quota} ${exact}${extra ? ' +1' : ''}${tied ? ' tied' : ''}`);
const said = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('a proposal of quotas', () => {
  it('shows its arithmetic', () => {
    const units = [unit('甲', '60', '50', '1000', '2'), unit('乙', '40', '50', '3000', '2')];
    expect(valueOf(proposeQuotas(units, 20, RULE))[1]).toEqual({
      unitId: '甲',
      shares: { DEVELOPMENT: '60.00', TECHNICAL_LEVEL: '50.00', WORKERS: '25.00', ENVIRONMENT: '50.00' },
      share: '46.25',
      exact: '9.2500',
      whole: 9,
      extra: false,
      quota: 9,
      tied: false,
    });
  });

  it.each<[string, QuotaUnit[], number, string[]]>([
    ['gives what divides evenly', [workers('a', '1'), workers('b', '3')], 4, ['a 1 1.0000', 'b 3 3.0000']],
    [
      'gives the rest to the largest remainders',
      [workers('a', '34'), workers('b', '33'), workers('c', '33')],
      10,
      ['a 4 3.4000 +1', 'b 3 3.3000', 'c 3 3.3000'],
    ],
    ['marks equal remainders, the larger part first', [workers('a', '1'), workers('b', '1')], 3, ['a 2 1.5000 +1 tied', 'b 1 1.5000 tied']],
    [
      'knows thirds exactly',
      [workers('a', '1'), workers('b', '1'), workers('c', '1')],
      20,
      ['a 7 6.6667 +1 tied', 'b 7 6.6667 +1 tied', 'c 6 6.6667 tied'],
    ],
    ['gives nothing to who has nothing', [workers('a', '0'), workers('b', '5')], 2, ['a 0 0.0000', 'b 2 2.0000']],
    ['gives all to who is alone', [workers('a', '0.5')], 20, ['a 20 20.0000']],
  ])('%s', (_what, units, total, expected) => {
    expect(lines(proposeQuotas(units, total, BY_WORKERS))).toEqual(expected);
  });

  it('does not look at a factor without weight', () => {
    expect(lines(proposeQuotas([workers('a', '1')], 1, { ...RULE, weights: { WORKERS: 1, ENVIRONMENT: 0 } }))).toEqual(['a 1 1.0000']);
  });

  it.each<[string, Result<unknown>, string[]]>([
    ['of none', proposeQuotas([workers('a', '1')], 0, BY_WORKERS), ['QUOTA_TOTAL_INVALID total']],
    ['of half a person', proposeQuotas([workers('a', '1')], 1.5, BY_WORKERS), ['QUOTA_TOTAL_INVALID total']],
    ['without weights', proposeQuotas([workers('a', '1')], 1, { ...RULE, weights: { WORKERS: 0 } }), ['QUOTA_WEIGHTS_INVALID weights']],
    ['with a unit twice', proposeQuotas([workers('a', '1'), workers('a', '1')], 1, BY_WORKERS), ['QUOTA_UNIT_TWICE a']],
    ['without a figure', proposeQuotas([{ id: 'a', factors: {} }], 1, BY_WORKERS), ['AMOUNT_MISSING a.WORKERS']],
    ['with less than nothing', proposeQuotas([workers('a', '-1')], 1, BY_WORKERS), ['AMOUNT_OUT_OF_RANGE a.WORKERS']],
    ['where nobody has any', proposeQuotas([workers('a', '0')], 1, BY_WORKERS), ['QUOTA_FACTOR_EMPTY']],
  ])('%s is refused', (_what, result, expected) => {
    expect(said(result)).toEqual(expected);
  });

  const figures = fc.array(
    fc.integer({ min: 1, max: 999_999 }).map((n) => new Exact(n).dividedBy(100).toFixed()),
    { minLength: 4, maxLength: 4 },
  );
  const units = fc.array(figures, { minLength: 1, maxLength: 12 }).map((rows) => rows.map((row, index) => unit(`u${10 + index}`, ...row)));

  it('always gives away exactly the total, each its whole or one more, whatever the order', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 60 }), (list, total) => {
        const rows = valueOf(proposeQuotas(list, total, RULE));
        expect(rows.reduce((given, { quota }) => given + quota, 0)).toBe(total);
        expect(rows.every(({ quota, exact }) => Math.abs(quota - Number(exact)) < 1)).toBe(true);
        expect(proposeQuotas([...list].reverse(), total, RULE)).toEqual({ ok: true, value: rows });
      }),
    );
  });
});
