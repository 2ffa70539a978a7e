import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueOf } from '../shared/result.ts';
import { rank } from './rank.ts';
import type { RankEntry, RankOptions } from './types.ts';

const OPTIONS: RankOptions = {
  weights: { theory: '0.30', practice: '0.70' },
  tieBreak: ['PRACTICE', 'THEORY', 'TIME'],
  decimals: 2,
};

function entry(id: string, theory: string | null, practice: string | null, more: Partial<RankEntry> = {}): RankEntry {
  return { id, status: 'PRESENT', theory, practice, ...more };
}

function linesOf(entries: readonly RankEntry[], options: Partial<RankOptions> = {}): string[] {
  const rows = valueOf(rank(entries, { ...OPTIONS, ...options }));
  return rows.map((row) => `${row.rank ?? '-'} ${row.id} ${row.total ?? '-'} ${row.decidedBy}`);
}

function refusalsOf(entries: readonly RankEntry[], options: Partial<RankOptions> = {}): string[] {
  const result = rank(entries, { ...OPTIONS, ...options });
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
}

describe('totals', () => {
  it.each([
    ['80', '90', '87.00'],
    ['0', '0', '0.00'],
    ['100', '100', '100.00'],
    ['85.5', '91.25', '89.53'], // 89.525, half up
    ['85.45', '91.3', '89.55'], // 89.545; as floating point it is a little less
    ['0.01', '0.01', '0.01'],
  ])('of theory %s and practice %s is %s', (theory, practice, total) => {
    expect(valueOf(rank([entry('a', theory, practice)], OPTIONS))[0]).toEqual({
      id: 'a',
      status: 'PRESENT',
      theory,
      practice,
      timeMs: null,
      total,
      rank: 1,
      joint: false,
      decidedBy: 'TOTAL',
    });
  });

  it('take the upper contest’s weights and decimals where the plan says so', () => {
    expect(linesOf([entry('a', '80', '91')], { weights: { theory: '0.2', practice: '0.8' }, decimals: 1 })).toEqual(['1 a 88.8 TOTAL']);
    expect(linesOf([entry('a', null, '91.5')], { weights: { theory: '0', practice: '1' } })).toEqual(['1 a 91.50 TOTAL']);
  });
});

describe('ranks', () => {
  it('go by the total', () => {
    expect(linesOf([entry('a', '80', '80'), entry('b', '90', '90'), entry('c', '70', '70')])).toEqual([
      '1 b 90.00 TOTAL',
      '2 a 80.00 TOTAL',
      '3 c 70.00 TOTAL',
    ]);
  });

  it('are joint as 1, 2, 2, 4 where nothing separates', () => {
    const entries = [entry('a', '90', '90'), entry('b', '80', '80'), entry('c', '80', '80'), entry('d', '70', '70')];
    expect(linesOf(entries)).toEqual(['1 a 90.00 TOTAL', '2 b 80.00 JOINT', '2 c 80.00 JOINT', '4 d 70.00 TOTAL']);
    expect(valueOf(rank(entries, OPTIONS)).map((row) => row.joint)).toEqual([false, true, true, false]);
  });

  it('are settled by practice, then theory, then time, each row with its rule', () => {
    const entries = [
      entry('less-practice', '94', '76'),
      entry('more-practice', '80', '82'),
      entry('slow', '87', '79', { timeMs: 61_000 }),
      entry('fast', '87', '79', { timeMs: 60_000 }),
    ];
    expect(linesOf(entries)).toEqual([
      '1 more-practice 81.40 PRACTICE',
      '2 fast 81.40 TIME',
      '3 slow 81.40 TIME',
      '4 less-practice 81.40 PRACTICE',
    ]);
  });

  it('are settled by theory where rounding made totals and practice equal', () => {
    const entries = [entry('a', '80.00', '80'), entry('b', '80.01', '80')];
    expect(linesOf(entries, { tieBreak: [] })).toEqual(['1 a 80.00 JOINT', '1 b 80.00 JOINT']);
    expect(linesOf(entries)).toEqual(['1 b 80.00 THEORY', '2 a 80.00 THEORY']);
  });

  it('follow the order of tie-breaks that the pack names', () => {
    const entries = [entry('a', '94', '76', { timeMs: 1 }), entry('b', '80', '82', { timeMs: 2 })];
    expect(linesOf(entries, { tieBreak: ['TIME', 'PRACTICE'] })).toEqual(['1 a 81.40 TIME', '2 b 81.40 TIME']);
    expect(linesOf(entries, { tieBreak: ['THEORY'] })).toEqual(['1 a 81.40 THEORY', '2 b 81.40 THEORY']);
    expect(linesOf(entries, { tieBreak: [] })).toEqual(['1 a 81.40 JOINT', '1 b 81.40 JOINT']);
  });

  it('do not go by time where one of the tied has none', () => {
    const entries = [entry('a', '80', '80', { timeMs: 5 }), entry('b', '80', '80'), entry('c', '80', '80', { timeMs: 9 })];
    expect(linesOf(entries)).toEqual(['1 a 80.00 JOINT', '1 b 80.00 JOINT', '1 c 80.00 JOINT']);
  });

  it('are not given to the absent, disqualified and withdrawn', () => {
    const entries = [
      entry('a', '90', '90', { status: 'DISQUALIFIED' }),
      entry('b', null, null, { status: 'ABSENT' }),
      entry('c', '60', '60'),
      entry('d', '95', null, { status: 'WITHDRAWN' }),
    ];
    expect(linesOf(entries)).toEqual(['1 c 60.00 TOTAL', '- a - STATUS', '- b - STATUS', '- d - STATUS']);
  });

  it('are given within a part of the field', () => {
    const entries = [
      entry('a', '90', '90', { scope: 'UPPER' }),
      entry('b', '80', '80', { scope: 'LOCAL' }),
      entry('c', '70', '70', { scope: 'LOCAL' }),
    ];
    expect(linesOf(entries, { scope: 'LOCAL' })).toEqual(['1 b 80.00 TOTAL', '2 c 70.00 TOTAL', '- a 90.00 OUT_OF_SCOPE']);
  });

  it('of nobody are none', () => {
    expect(linesOf([])).toEqual([]);
    expect(linesOf([entry('a', null, null, { status: 'ABSENT' })])).toEqual(['- a - STATUS']);
  });
});

describe('refused are', () => {
  it.each<[RankOptions['weights'], string[]]>([
    [{ theory: '0.2999', practice: '0.7' }, ['WEIGHTS_NOT_ONE weights']],
    [{ theory: '0.3', practice: '0.8' }, ['WEIGHTS_NOT_ONE weights']],
    [{ theory: '-0.3', practice: '1.3' }, ['WEIGHT_OUT_OF_RANGE weights.theory', 'WEIGHT_OUT_OF_RANGE weights.practice']],
    [{ theory: '30%', practice: '0.7' }, ['WEIGHT_NOT_A_NUMBER weights.theory']],
  ])('weights %j', (weights, expected) => {
    expect(refusalsOf([entry('a', '80', '80')], { weights })).toEqual(expected);
  });

  it.each<[string, RankEntry[], string[]]>([
    ['a missing mark', [entry('a', '80', null)], ['MARK_MISSING entries.a.practice']],
    [
      'marks outside 0 to 100',
      [entry('a', '-1', '100.01')],
      ['MARK_OUT_OF_RANGE entries.a.theory', 'MARK_OUT_OF_RANGE entries.a.practice'],
    ],
    ['a mark of three decimals', [entry('a', '80.001', '80')], ['MARK_TOO_MANY_DECIMALS entries.a.theory']],
    ['an entry twice', [entry('a', '80', '80'), entry('a', '90', '90')], ['ENTRY_TWICE entries.a']],
    ['a negative time', [entry('a', '80', '80', { timeMs: -1 })], ['ENTRY_TIME_INVALID entries.a.timeMs']],
    ['a broken time', [entry('a', '80', '80', { timeMs: 0.5 })], ['ENTRY_TIME_INVALID entries.a.timeMs']],
  ])('%s', (_what, entries, expected) => {
    expect(refusalsOf(entries)).toEqual(expected);
  });
});

describe('any field', () => {
  const mark = fc
    .integer({ min: 7_990, max: 8_010 })
    .map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);
  const anyEntry = fc.record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    status: fc.constantFrom('PRESENT', 'PRESENT', 'PRESENT', 'ABSENT', 'DISQUALIFIED'),
    theory: mark,
    practice: mark,
    timeMs: fc.option(fc.integer({ min: 0, max: 2 })),
  }) satisfies fc.Arbitrary<RankEntry>;
  const field = fc.uniqueArray(anyEntry, { selector: (one) => one.id, maxLength: 12 });
  const shuffled = field.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));

  it('has the same ranking in every order of input', () => {
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        expect(rank(others, OPTIONS)).toEqual(rank(entries, OPTIONS));
      }),
      { seed: 20250609, numRuns: 300 },
    );
  });

  it('has ranks that count those before, and totals that an integer sum confirms', () => {
    fc.assert(
      fc.property(field, (entries) => {
        const rows = valueOf(rank(entries, OPTIONS));
        const ranked = rows.filter((row) => row.rank !== null);
        for (const row of ranked) {
          expect(ranked.filter((other) => (other.rank ?? 0) < (row.rank ?? 0)).length).toBe((row.rank ?? 0) - 1);
          const tenThousandths = hundredthsOf(row.theory) * 30 + hundredthsOf(row.practice) * 70;
          expect(hundredthsOf(row.total)).toBe(Math.floor((tenThousandths + 50) / 100));
          expect(row.joint).toBe(row.decidedBy === 'JOINT');
        }
        expect(rows.length).toBe(entries.length);
      }),
      { seed: 20250609, numRuns: 300 },
    );
  });
});

function hundredthsOf(text: string | null): number {
  return Number((text ?? '').replace('.', ''));
}
