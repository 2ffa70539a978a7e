import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueOf } from '../shared/result.ts';
import { prizes, prizeSum, type JointPrizePolicy } from './prizes.ts';
import { rank } from './rank.ts';
import type { RankedEntry } from './types.ts';

const TABLE = ['5000', '4000', '3000', '2000', '1500', '1000'];

/** Marks that are both theory and practice: equal ones are joint. */
function fieldOf(marks: readonly number[]): RankedEntry[] {
  const entries = marks.map((mark, index) => ({
    id: String.fromCharCode(97 + index),
    status: 'PRESENT' as const,
    theory: String(mark),
    practice: String(mark),
  }));
  return valueOf(rank(entries, { weights: { theory: '0.3', practice: '0.7' }, tieBreak: [], decimals: 2 }));
}

function amountsOf(marks: readonly number[], policy: JointPrizePolicy, table = TABLE): string[] {
  return prizes(fieldOf(marks), table, policy).map(({ id, amount }) => `${id} ${amount}`);
}

describe('prizes', () => {
  it('go to ranks 1 to 6, 16 500 in all', () => {
    const given = prizes(fieldOf([99, 98, 97, 96, 95, 94, 93]), TABLE, 'AVERAGE');
    expect(given.map(({ rank: place, amount }) => [place, amount])).toEqual([
      [1, '5000.00'],
      [2, '4000.00'],
      [3, '3000.00'],
      [4, '2000.00'],
      [5, '1500.00'],
      [6, '1000.00'],
    ]);
    expect(prizeSum(given)).toBe('16500.00');
  });

  it('of joint ranks are the average of the places taken', () => {
    expect(prizes(fieldOf([99, 98, 98, 97]), TABLE, 'AVERAGE')).toEqual([
      { id: 'a', rank: 1, joint: false, places: [1], amount: '5000.00' },
      { id: 'b', rank: 2, joint: true, places: [2, 3], amount: '3500.00' },
      { id: 'c', rank: 2, joint: true, places: [2, 3], amount: '3500.00' },
      { id: 'd', rank: 4, joint: false, places: [4], amount: '2000.00' },
    ]);
  });

  it('count places beyond the table as nothing and round down to the cent', () => {
    expect(amountsOf([99, 98, 97, 96, 95, 90, 90, 90], 'AVERAGE').slice(5)).toEqual(['f 333.33', 'g 333.33', 'h 333.33']);
    expect(amountsOf([99, 98, 97, 96, 90, 90, 90], 'AVERAGE').slice(4)).toEqual(['e 833.33', 'f 833.33', 'g 833.33']);
  });

  it('are full for each where the office so decided, and then may exceed the table', () => {
    const given = prizes(fieldOf([99, 98, 98, 98, 95, 94]), TABLE, 'EACH_FULL');
    expect(given.map(({ amount }) => amount)).toEqual(['5000.00', '4000.00', '4000.00', '4000.00', '1500.00', '1000.00']);
    expect(prizeSum(given)).toBe('19500.00');
  });

  it('are none without rank or table', () => {
    expect(
      prizes(
        fieldOf([99]).map((row) => ({ ...row, rank: null })),
        TABLE,
        'AVERAGE',
      ),
    ).toEqual([]);
    expect(amountsOf([99, 98], 'AVERAGE', [])).toEqual([]);
    expect(prizeSum([])).toBe('0.00');
  });

  it('by average never exceed the table, and are short of it by less than a cent for each sharer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 80, max: 84 }), { minLength: 6, maxLength: 15 }), (marks) => {
        const given = prizes(fieldOf(marks), TABLE, 'AVERAGE');
        const missing = 1_650_000 - Number(prizeSum(given).replace('.', ''));
        expect(missing >= 0 && missing < given.length).toBe(true);
      }),
      { seed: 20250609 },
    );
  });
});
