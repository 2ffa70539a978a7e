// What waits for office and finance, by what has become of the book.
import { describe, expect, it } from '@jest/globals';
import type { Book } from './book.ts';
import { act, bookOf, bounce, check, codes, dueOf, NOW, paidBook, pay, people, PREPARE } from './payment.fixture.ts';
import { SUBSIDY } from './subsidy.fixture.ts';
import type { Subsidy } from './subsidy.ts';
import { subsidyRefusals } from './subsidy.ts';
import { moneyTasks, preparersOfTask } from './tasks.ts';

const none = bookOf();
const one = bookOf(dueOf('A'), dueOf('B'));
const prepared = act(one, PREPARE, people.maker);
const paid = paidBook(one);
const returned = act(paid, bounce(paid), people.payer, { now: NOW + 1000 });
const account = { act: 'giveAccount', dueKey: 'A', payee: '示例A', account: '622200000000000026', bankName: '示例二行' } as const;
const overpaid = { ...paid, dues: paid.dues.map((due) => ({ ...due, entitled: '1.00' })) };
const subsidies: Subsidy[] = [
  { ...SUBSIDY, id: 'S2', tradeNo: 1, status: 'CHECKED' },
  { ...SUBSIDY, id: 'S1', tradeNo: 7, status: 'FILED' },
  { ...SUBSIDY, id: 'S3', status: 'DECIDED' },
  { ...SUBSIDY, id: 'S4', proposed: null },
];

describe('what waits', () => {
  it.each<[string, Book, readonly Subsidy[], string[]]>([
    ['nothing before any list', one, [], []],
    ['for the check of a list', prepared, [], ['CHECK_PAYMENTS 1 FINANCE']],
    ['for its payment', act(prepared, check(prepared), people.checker), [], ['PAY_PAYMENTS 1 FINANCE']],
    ['nothing once it is paid', paid, [], []],
    ['for another account once the bank sent one back', returned, [], ['RENEW_ACCOUNT 1 OFFICE']],
    ['nothing once it is given', act(returned, account, people.maker, { now: NOW + 2000 }), [], []],
    ['for what was paid too much', overpaid, [], ['TAKE_BACK 1 FINANCE']],
    [
      'for subsidies, in the order in which they were filed',
      none,
      subsidies,
      ['CHECK_SUBSIDY 1 FINANCE', 'DECIDE_SUBSIDY 2 OFFICE', 'PROPOSE_SUBSIDY 4 OFFICE'],
    ],
  ])('%s', (_, book, filed, expected) => {
    expect(moneyTasks(book, filed).map(({ kind, round, role }) => `${kind} ${String(round)} ${role}`)).toEqual(expected);
  });
});

describe('whose work a task looks at', () => {
  const checked = act(prepared, check(prepared), people.checker);
  const [P1, P2] = [people.maker.personId, people.checker.personId];
  it.each<[string, number, Book, string[]]>([
    ['CHECK_PAYMENTS', 1, prepared, [P1]],
    ['CHECK_PAYMENTS', 2, prepared, []],
    ['PAY_PAYMENTS', 1, checked, [P1, P2]],
    ['RENEW_ACCOUNT', 1, returned, []],
    ['TAKE_BACK', 1, overpaid, []],
    ['PROPOSE_SUBSIDY', 4, none, []],
    ['CHECK_SUBSIDY', 1, none, ['P9']],
    ['CHECK_SUBSIDY', 5, none, []],
    ['DECIDE_SUBSIDY', 2, none, []],
  ])('%s %i', (kind, round, { batches }, expected) => {
    const filed = subsidies.map((one) => (one.id === 'S1' ? { ...one, filed: { ...one.filed, personId: 'P9' } } : one));
    expect(preparersOfTask({ kind, round }, { batches, subsidies: filed })).toEqual(expected);
  });

  it('is whom the act that gets it done refuses with FOUR_EYES, himself or for whom he stands in', () => {
    const everybody = [...Object.values(people), { personId: 'P4', name: '测试丁', selves: ['P4', P1] }];
    const refused = (book: Book, kind: 'CHECK_PAYMENTS' | 'PAY_PAYMENTS', command: typeof check) =>
      everybody.map((by) => {
        const looked = preparersOfTask({ kind, round: 1 }, { ...book, subsidies: [] });
        return [looked.some((id) => by.selves.includes(id)), codes(book, command(book), by).includes('FOUR_EYES')];
      });
    const [yes, no] = [
      [true, true],
      [false, false],
    ];
    expect(refused(prepared, 'CHECK_PAYMENTS', check)).toEqual([yes, no, no, yes]);
    expect(refused(checked, 'PAY_PAYMENTS', pay)).toEqual([yes, yes, no, yes]);
    const looked = preparersOfTask({ kind: 'CHECK_SUBSIDY', round: 1 }, { batches: [], subsidies: [SUBSIDY] });
    const ofSubsidy = everybody.map((by) => [
      looked.some((id) => by.selves.includes(id)),
      subsidyRefusals('check', SUBSIDY, by).some(({ code }) => code === 'FOUR_EYES'),
    ]);
    expect(ofSubsidy).toEqual([yes, no, no, yes]);
  });
});
