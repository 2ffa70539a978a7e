import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findingOf } from './findings.ts';
import type { Finding, Reading, ReportedRow } from './recheck.ts';
import { hasTooManyErrors, sampleOf } from './sample.ts';

const RULE = { topRank: 6, restPercent: 15, errorPercent: 5 };
const rowsOf = (count: number): ReportedRow[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ key: `k${at + 1}`, name: `测试${at + 1}`, unit: '示例厂', rank: at + 1, theory: '80', practice: '90' },
  }));
const lotOf = (key: string): string => key.split('').reverse().join('');

describe('the sample', () => {
  it.each([
    [4, 4],
    [6, 6],
    [7, 7],
    [12, 7],
    [13, 8],
    [26, 9],
    [300, 6 + 45],
  ])('of %i ranked rows has %i', (rows, expected) => {
    expect(sampleOf(rowsOf(rows), RULE, lotOf)).toHaveLength(expected);
  });

  it('has everybody of the top group, joint ones too, and at least the share of the rest, from any order of the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 5 }), (count, joint) => {
        const rows = rowsOf(count).map((row) => ({ ...row, rank: Math.ceil(row.rank / joint) }));
        const keys = sampleOf(rows, RULE, lotOf);
        const top = rows.filter(({ rank }) => rank <= RULE.topRank).map(({ key }) => key);
        expect(top.filter((key) => !keys.includes(key))).toEqual([]);
        expect((keys.length - top.length) * 100).toBeGreaterThanOrEqual((count - top.length) * RULE.restPercent);
        expect([...sampleOf([...rows].reverse(), RULE, lotOf)].sort()).toEqual([...keys].sort());
      }),
    );
  });

  it.each([
    [1, 20, false],
    [2, 20, true],
    [0, 7, false],
    [1, 7, true],
    [5, 100, false],
  ])('with %i errors in %i rows has too many: %s', (errors, checked, expected) => {
    expect(hasTooManyErrors(errors, checked, RULE)).toBe(expected);
  });
});

const reported = { theory: '80', practice: '90' };
const read = (practice: string, by: string): Reading => ({ key: 'k1', theory: '80', practice, by });

describe('the readings of a row', () => {
  it.each<[string, Reading[], Finding]>([
    ['nobody', [], 'WAITING'],
    ['one who agrees', [read('90', 'a')], 'AGREES'],
    ['one who does not', [read('91', 'a')], 'SECOND'],
    ['two who read the same against it', [read('91', 'a'), read('91', 'b')], 'DIFFERS'],
    ['a slip, and one who agrees', [read('91', 'a'), read('90', 'b')], 'AGREES'],
    ['two who read two other marks', [read('91', 'a'), read('92', 'b')], 'SECOND'],
    ['a third who settles it', [read('91', 'a'), read('92', 'b'), read('92', 'c')], 'DIFFERS'],
  ])('of %s settle it or not', (_who, readings, expected) => {
    expect(findingOf(reported, readings)).toBe(expected);
  });
});
