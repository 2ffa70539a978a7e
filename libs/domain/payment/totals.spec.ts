// What a year's prizes come to, and the sheet that the bank takes (000-51, rules.md §9-10).
import { describe, expect, it } from '@jest/globals';
import { bankColumns, bankRows, batchSums } from './bank-sheet.ts';
import { act, bookOf, check, dueOf, paidBook, people, PREPARE } from './payment.fixture.ts';
import { standingsOf } from './standing.ts';
import { taxTreatments, withheldOf } from './tax.ts';
import { totalOf, totalsByTrade } from './totals.ts';

const PRIZES = ['5000.00', '4000.00', '3000.00', '2000.00', '1500.00', '1000.00'];
const year = Array.from({ length: 22 }, (_, trade) =>
  PRIZES.map((entitled, rank) =>
    dueOf(`${trade + 1}-${rank + 1}`, { tradeNo: trade + 1, trade: `示例${trade + 1}`, rank: rank + 1, entitled }),
  ),
).flat();

describe('the totals', () => {
  it('of 22 trades with six winners each are 363,000 yuan', () => {
    const none = { inHand: '0.00', paid: '0.00', over: '0.00' };
    expect(totalOf(standingsOf(bookOf(...year)), 'PRIZE')).toEqual({ payees: 132, entitled: '363000.00', ...none });
    const trades = totalsByTrade(standingsOf(bookOf(...year)));
    expect(trades.map(({ tradeNo, entitled }) => [tradeNo, entitled])).toEqual(
      year.filter(({ rank }) => rank === 1).map(({ tradeNo }) => [tradeNo, '16500.00']),
    );
  });

  it('show subsidies apart from prizes, whatever the order of the dues', () => {
    const subsidy = dueOf('S', { kind: 'SUBSIDY', entitled: '800.00' });
    const expected = [
      ['PRIZE', 1, '5000.00'],
      ['PRIZE', 2, '4000.00'],
      ['SUBSIDY', 1, '800.00'],
    ];
    const dues = [subsidy, dueOf('B', { tradeNo: 2, entitled: '4000.00' }), dueOf('A')];
    for (const order of [dues, [...dues].reverse()])
      expect(totalsByTrade(standingsOf(bookOf(...order))).map(({ kind, tradeNo, entitled }) => [kind, tradeNo, entitled])).toEqual(
        expected,
      );
  });

  it('tell what is paid beyond what is due by payee, not set off against another', () => {
    const { batches } = paidBook(bookOf(dueOf('A'), dueOf('B', { entitled: '4000.00' })));
    const swapped = { refunds: [], batches, dues: [dueOf('A', { entitled: '4000.00' }), dueOf('B', { entitled: '5000.00' })] };
    expect(totalOf(standingsOf(swapped), 'PRIZE')).toEqual({
      payees: 2,
      entitled: '9000.00',
      inHand: '0.00',
      paid: '9000.00',
      over: '1000.00',
    });
  });
});

describe('what is withheld', () => {
  it.each([
    ['5000.00', [null, '1000.00', '0.00', '0.00']],
    ['1000.00', [null, '200.00', '0.00', '0.00']],
    ['0.01', [null, '0.00', '0.00', '0.00']],
    ['1166.63', [null, '233.33', '0.00', '0.00']],
    ['0.03', [null, '0.01', '0.00', '0.00']],
  ])('of %s by each treatment', (gross, expected) => {
    expect(taxTreatments.map((treatment) => withheldOf(gross, treatment))).toEqual(expected);
  });
});

describe('the sheet for the bank', () => {
  const book = act(bookOf(dueOf('A'), dueOf('B', { entitled: '1166.63' })), PREPARE, people.maker);
  const [batch] = act(book, check(book), people.checker, { tax: 'OCCASIONAL_20' }).batches;
  if (batch === undefined) throw new Error('no list');

  it('has the bank’s columns, each payee with what arrives', () => {
    expect(bankRows(batch, '示例奖金')).toEqual([
      ['1', '示例A', '622200000000000018', '示例银行', '5000.00', '1000.00', '4000.00', '示例奖金'],
      ['2', '示例B', '622200000000000018', '示例银行', '1166.63', '233.33', '933.30', '示例奖金'],
    ]);
    expect(bankRows(batch, '')[0]).toHaveLength(bankColumns.length);
  });

  it('sums to what its lines say; before the check nobody knows what arrives', () => {
    expect(batchSums(batch)).toEqual({ gross: '6166.63', withheld: '1233.33', net: '4933.30' });
    expect(book.batches.map(batchSums)).toEqual([{ gross: '6166.63', withheld: null, net: null }]);
  });
});
