// Maker, checker and payer; returns by the bank and second payments (office.md §6, domain §6.5).
import { describe, expect, it } from '@jest/globals';
import {
  accountOf,
  act,
  bookOf,
  bounce,
  check,
  codes,
  dueOf,
  facts,
  lastBatch,
  NOW,
  paidBook,
  pay,
  people,
  PREPARE,
  TODAY,
} from './payment.fixture.ts';
import type { Book } from './book.ts';
import type { PaymentCommand } from './commands.ts';
import { decide } from './decide.ts';
import { dueRefusals } from './refusals.ts';
import { standingsOf, type Standing } from './standing.ts';

const one = bookOf(dueOf('A'));
const prepared = act(one, PREPARE, people.maker);
const checked = act(prepared, check(prepared), people.checker);
const paid = act(checked, pay(checked), people.payer);
const returned = act(paid, bounce(paid), people.payer, { now: NOW + 1000 });
const CORRECTED = { act: 'giveAccount', dueKey: 'A', payee: '示例A', account: '6222000000000000 26', bankName: '示例二行' } as const;
const mended = act(returned, CORRECTED, people.checker, { now: NOW + 2000 });

const first = (book: Book): Standing => {
  const [standing] = standingsOf(book);
  if (standing === undefined) throw new Error('no due');
  return standing;
};
const stateOf = (book: Book) => {
  const { state, paid: sum, inHand, open } = first(book);
  return [state, sum, inHand, open];
};
const entitledTo = (book: Book, entitled: string): Book => ({ ...book, dues: book.dues.map((due) => ({ ...due, entitled })) });

describe('what has become of a due', () => {
  const voided = act(prepared, { act: 'void', batchId: lastBatch(prepared), reason: '示例' }, people.checker);
  it.each([
    ['before any list', one, ['OPEN', '0.00', '0.00', '5000.00']],
    ['on a list', prepared, ['IN_HAND', '0.00', '5000.00', '0.00']],
    ['on a checked list', checked, ['IN_HAND', '0.00', '5000.00', '0.00']],
    ['on a list taken back', voided, ['OPEN', '0.00', '0.00', '5000.00']],
    ['once paid', paid, ['PAID', '5000.00', '0.00', '0.00']],
    ['once the bank sent it back', returned, ['RETURNED', '0.00', '0.00', '5000.00']],
    ['paid a second time to another account', paidBook(mended), ['PAID', '5000.00', '0.00', '0.00']],
    ['after a correction downwards', entitledTo(paid, '3000.00'), ['OVERPAID', '5000.00', '0.00', '-2000.00']],
    ['after a correction upwards', entitledTo(paid, '5500.00'), ['UNDERPAID', '5000.00', '0.00', '500.00']],
    ['after a correction to nothing, unpaid', entitledTo(one, '0.00'), ['NOTHING', '0.00', '0.00', '0.00']],
  ])('%s', (_, book, expected) => {
    expect(stateOf(book)).toEqual(expected);
  });
});

describe('three people', () => {
  it.each([
    ['the maker checks', prepared, check(prepared), people.maker, ['FOUR_EYES']],
    ['another checks', prepared, check(prepared), people.checker, []],
    ['the maker pays', checked, pay(checked), people.maker, ['FOUR_EYES']],
    ['the checker pays', checked, pay(checked), people.checker, ['FOUR_EYES']],
    ['a third pays', checked, pay(checked), people.payer, []],
    ['one who stands in for the maker pays', checked, pay(checked), { ...people.payer, selves: ['P3', 'P1'] }, ['FOUR_EYES']],
  ] as const)('when %s', (_, book, command, by, expected) => {
    expect(codes(book, command, by)).toEqual(expected);
  });
});

describe('the order of the steps', () => {
  it.each([
    ['paying before the check', prepared, pay(prepared), ['BATCH_IS_PREPARED']],
    ['checking twice', checked, check(checked), ['BATCH_IS_CHECKED']],
    ['paying twice', paid, pay(paid), ['BATCH_IS_PAID']],
    ['taking a paid list back', paid, { act: 'void', batchId: lastBatch(paid), reason: '示例' }, ['BATCH_IS_PAID']],
    ['a return before the payment', checked, bounce(checked), ['LINE_NOT_PAID']],
    ['a second return', returned, bounce(returned), ['LINE_RETURNED_ALREADY']],
    ['a list while all are on one', prepared, PREPARE, ['NOTHING_TO_PAY']],
    ['a list of one who is on one', prepared, { ...PREPARE, dueKeys: ['A'] }, ['DUE_IN_HAND']],
    ['a list of one who is paid', paid, { ...PREPARE, dueKeys: ['A'] }, ['NOTHING_OPEN']],
    ['a list of nobody', one, { ...PREPARE, dueKeys: ['A', 'B'] }, ['DUE_UNKNOWN']],
    ['a second payment to the same account', returned, PREPARE, ['NOTHING_TO_PAY']],
    ['a second payment asked for by name', returned, { ...PREPARE, dueKeys: ['A'] }, ['ACCOUNT_RETURNED']],
    ['a second payment to another account', mended, PREPARE, []],
    ['a list that is not there', one, { act: 'check', batchId: 'B9' }, ['BATCH_UNKNOWN']],
    ['a line that is not there', paid, { act: 'bounce', lineId: 'L9', on: '2026-11-20', reason: '示例' }, ['LINE_UNKNOWN']],
  ] as [string, Book, PaymentCommand, string[]][])('refuses or takes %s', (_, book, command, expected) => {
    expect(codes(book, command, people.payer)).toEqual(expected);
  });

  it('pays again what was sent back, once, to the new account', () => {
    const { batches } = paidBook(mended);
    expect(
      batches.map(({ number, status, lines }) => [number, status, lines.map(({ gross, account }) => [gross, account.number.value])]),
    ).toEqual([
      [1, 'PAID', [['5000.00', '622200000000000018']]],
      [2, 'PAID', [['5000.00', '622200000000000026']]],
    ]);
  });
});

describe('days', () => {
  it.each([
    ['paid tomorrow', checked, { ...pay(checked), on: '2026-11-21' }, ['PAID_IN_FUTURE']],
    ['paid before it was checked', checked, { ...pay(checked), on: '2026-11-19' }, ['PAID_BEFORE_CHECK']],
    ['sent back tomorrow', paid, { ...bounce(paid), on: '2026-11-21' }, ['RETURNED_IN_FUTURE']],
    ['sent back before it was paid', paid, { ...bounce(paid), on: '2026-11-19' }, ['RETURNED_BEFORE_PAID']],
  ] as [string, Book, PaymentCommand, string[]][])('%s', (_, book, command, expected) => {
    expect(codes(book, command, people.payer)).toEqual(expected);
  });
});

describe('tax', () => {
  it('blocks the check while nobody has chosen it, and the payment where it was chosen anew', () => {
    expect(codes(prepared, check(prepared), people.checker, { tax: 'UNDETERMINED' })).toEqual(['TAX_UNDETERMINED']);
    expect(codes(checked, pay(checked), people.payer, { tax: 'UNDETERMINED' })).toEqual(['TAX_UNDETERMINED', 'TAX_CHANGED']);
    expect(codes(checked, pay(checked), people.payer, { tax: 'WAGE' })).toEqual(['TAX_CHANGED']);
  });

  it('stands on the checked list, line by line', () => {
    const [batch] = act(prepared, check(prepared), people.checker, { tax: 'OCCASIONAL_20' }).batches;
    expect([batch?.tax, batch?.lines.map(({ withheld }) => withheld)]).toEqual(['OCCASIONAL_20', ['1000.00']]);
  });

  it('is no matter of subsidies', () => {
    const book = act(bookOf(dueOf('S', { kind: 'SUBSIDY' })), { ...PREPARE, kind: 'SUBSIDY' }, people.maker);
    const [batch] = act(book, check(book), people.checker, { tax: 'UNDETERMINED' }).batches;
    expect([batch?.tax, batch?.lines.map(({ withheld }) => withheld)]).toEqual([null, ['0.00']]);
  });
});

describe('a list that a correction has overtaken', () => {
  it.each([
    ['downwards', '4999.99', ['ENTITLEMENT_CHANGED']],
    ['to nothing', '0.00', ['ENTITLEMENT_CHANGED']],
    ['not at all', '5000.00', []],
    ['upwards: the rest comes on a later list', '6000.00', []],
  ])('%s', (_, entitled, expected) => {
    expect(codes(entitledTo(prepared, entitled), check(prepared), people.checker)).toEqual(expected);
    expect(codes(entitledTo(checked, entitled), pay(checked), people.payer)).toEqual(expected);
  });

  it('pays the difference on the next one', () => {
    expect(act(entitledTo(paid, '5500.00'), PREPARE, people.maker).batches[1]?.lines.map(({ gross }) => gross)).toEqual(['500.00']);
  });
});

describe('subsidies', () => {
  const BANNED = {
    code: 'SUBSIDY_DURING_BAN',
    clause: '000/附1/八.2',
    params: { organization: '示例协会', decision: '示例', until: '2027-01-01' },
  };
  const subsidy = dueOf('S', { kind: 'SUBSIDY', payee: '示例协会' });
  const ready = act(bookOf(subsidy), { ...PREPARE, kind: 'SUBSIDY' }, people.maker);
  const seen = act(ready, check(ready), people.checker);

  it('are on lists of their own', () => {
    const both = bookOf(dueOf('A'), subsidy);
    expect(act(both, PREPARE, people.maker).batches[0]?.lines.map(({ dueKey }) => dueKey)).toEqual(['A']);
    expect(codes(both, { ...PREPARE, dueKeys: ['S'] }, people.maker)).toEqual(['NOTHING_TO_PAY']);
  });

  it('are paid against a receipt', () => {
    expect(codes(seen, { ...pay(seen), hasReceipt: false } as PaymentCommand, people.payer)).toEqual(['RECEIPT_MISSING']);
    expect(codes(seen, pay(seen), people.payer)).toEqual([]);
  });

  it('wait while the organizer is banned, also on a list that is under way', () => {
    const banned = (book: Book): Book => ({ ...book, dues: [{ ...subsidy, holds: [BANNED] }] });
    expect(codes(banned(bookOf()), { ...PREPARE, kind: 'SUBSIDY', dueKeys: ['S'] }, people.maker)).toEqual(['SUBSIDY_DURING_BAN']);
    expect(codes(banned(seen), pay(seen), people.payer)).toEqual(['SUBSIDY_DURING_BAN']);
  });
});

describe('an account', () => {
  const without = bookOf(dueOf('A', { account: null }), dueOf('B'));
  it('is asked for before its due goes on a list; the others do not wait', () => {
    expect(act(without, PREPARE, people.maker).batches[0]?.lines.map(({ dueKey }) => dueKey)).toEqual(['B']);
    expect(standingsOf(without).map((one) => dueRefusals(one).map(({ code }) => code))).toEqual([['ACCOUNT_MISSING'], []]);
  });

  it.each([
    ['in another name', { payee: '示例乙' }, ['PAYEE_NAME_DIFFERS']],
    ['in the payee’s name, spaced', { payee: ' 示例A ' }, []],
    ['that is no number', { account: '6222-000' }, ['BANK_ACCOUNT_BAD_FORM']],
    ['without a bank', { bankName: ' ' }, ['NAME_MISSING']],
    ['of nobody', { dueKey: 'Z' }, ['DUE_UNKNOWN']],
  ])('%s', (_, change, expected) => {
    expect(codes(returned, { ...CORRECTED, ...change }, people.checker)).toEqual(expected);
  });

  it('is not changed under a list that has the old one', () => {
    expect(codes(prepared, CORRECTED, people.checker)).toEqual(['DUE_IN_HAND']);
  });

  it('is kept whole, and shown by its last four digits', () => {
    const event = decide(CORRECTED, returned, people.checker, facts());
    expect(event).toEqual({
      ok: true,
      value: { type: 'ACCOUNT_GIVEN', dueKey: 'A', account: { ...accountOf('622200000000000026', NOW), bankName: '示例二行' } },
    });
  });
});

describe('what was paid too much', () => {
  const overpaid = entitledTo(paid, '3000.00');
  const REFUND = { act: 'refund', dueKey: 'A', amount: '1500', on: TODAY, voucherNo: '记-12-1' } as const;
  const part = act(overpaid, REFUND, people.payer);
  const whole = act(part, { ...REFUND, amount: '500.00' }, people.payer);

  it.each([
    ['in part', part, ['OVERPAID', '3500.00', '0.00', '-500.00']],
    ['wholly', whole, ['PAID', '3000.00', '0.00', '0.00']],
  ])('comes back %s', (_, book, expected) => {
    expect(stateOf(book)).toEqual(expected);
  });

  it.each<[string, Book, { amount?: string; on?: string }, string[]]>([
    ['nobody was paid too much', paid, {}, ['NOT_OVERPAID']],
    ['all has come back', whole, {}, ['NOT_OVERPAID']],
    ['more than that', overpaid, { amount: '2000.01' }, ['REFUND_ABOVE_OVER']],
    ['on a day to come', overpaid, { amount: '1', on: '2026-11-21' }, ['REFUNDED_IN_FUTURE']],
    ['nothing', overpaid, { amount: '0' }, ['AMOUNT_OUT_OF_RANGE']],
  ])('does not: %s', (_, book, more, expected) => {
    expect(codes(book, { ...REFUND, ...more }, people.payer)).toEqual(expected);
  });

  it('and came back in part is not sent back by the bank', () => {
    expect(codes(part, bounce(part), people.payer)).toEqual(['LINE_GIVEN_BACK']);
  });
});
