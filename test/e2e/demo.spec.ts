// The demo as `npm run demo` plays it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CIRCULAR_NUMBER } from '../demo/committee.ts';
import { Narrator } from '../demo/narrator.ts';
import { playYear, type Year } from '../demo/play.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

let product: TestProduct;
let year: Year;
const lines: string[] = [];

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  year = await playYear(product, product.database.ownerUrl, new Narrator((line) => void lines.push(line)));
});
afterAll(() => product.stop());

describe('the demo', () => {
  it('plays the 22 trades of the year, each by its month, to a confirmed report', async () => {
    const views = await Promise.all(year.contests.map(({ contest }) => contest.view()));
    expect(views.map(({ status }) => status)).toEqual(Array.from({ length: 22 }, () => 'CLOSED'));
    expect(year.contests.map(({ no }) => no)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it('ends with the circular that four bodies issue over all of them', () => {
    const { status, rounds } = year.end;
    expect([status, rounds.map(({ contests, circular }) => [contests.length, circular?.document.number])]).toEqual([
      'CLOSED',
      [[22, CIRCULAR_NUMBER]],
    ]);
  });

  it('pays every winner once, one of them after the bank sent his payment back', () => {
    const { totals, batches } = year.payments;
    expect(totals.prizes).toEqual({ payees: 132, entitled: '363000.00', inHand: '0.00', paid: '363000.00', over: '0.00' });
    expect(batches.map(({ status, lines }) => [status, lines.length, lines.filter(({ bounced }) => bounced !== null).length])).toEqual([
      ['PAID', 132, 1],
      ['PAID', 1, 0],
    ]);
    expect(lines.at(-1)).toContain('合计 22 个工种，132人，应发363000.00元，已发363000.00元');
  });

  it('tells of the one that is late and of the one that is returned', () => {
    expect(lines.filter((line) => line.includes('逾期，附情况说明')).length).toBe(1);
    expect(lines.filter((line) => line.includes('退回补正后重新报送')).length).toBe(1);
  });

  it('says on which day each thing happens, and the days follow one another', () => {
    const days = lines.filter((line) => line.startsWith('  ')).map((line) => line.slice(2, 12));
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe('2025-04-01');
  });
});
