// A correction after the circular: numbered, with before and after, never an edit (rules.md §1.4, office.md §2).
import { describe, expect, it } from '@jest/globals';
import type { Batch } from '../payment/book.ts';
import { prizeDues } from '../payment/dues.ts';
import { standingsOf } from '../payment/standing.ts';
import { dueOf, bookOf, paidBook } from '../payment/payment.fixture.ts';
import { valueOf } from '../shared/result.ts';
import { cityRules } from './award.fixture.ts';
import { awardedOf, CIRCULATED } from './circulated.fixture.ts';
import { correctEntries, resultChanges, type EntryCorrection } from './correct-result.ts';

const { entries } = CIRCULATED;
const said = (key: string, mark: string, more: Partial<EntryCorrection> = {}): EntryCorrection => ({
  ...{ key, theory: mark, practice: mark, status: 'PRESENT' },
  ...more,
});
const out = (key: string): EntryCorrection => ({ key, theory: null, practice: null, status: 'DISQUALIFIED' });
const correctedBy = (...corrections: EntryCorrection[]) => ({ ...CIRCULATED, entries: valueOf(correctEntries(CIRCULATED, corrections)) });
const changesBy = (...corrections: EntryCorrection[]) =>
  valueOf(resultChanges(CIRCULATED, correctedBy(...corrections), cityRules)).map(({ key, before, after }) => [
    key,
    [before.rank, before.total, before.prize],
    [after.rank, after.total, after.prize],
  ]);

describe('a correction', () => {
  it.each([
    ['of nobody on the sheet', [said('Z', '90')], ['ENTRY_UNKNOWN entries.0.key']],
    ['of one twice', [said('A', '91'), said('A', '92')], ['ENTRY_KEY_TWICE entries.1.key']],
    ['to a mark above the scale', [said('A', '100.01')], ['MARK_OUT_OF_RANGE entries.0.theory', 'MARK_OUT_OF_RANGE entries.0.practice']],
    ['that leaves a mark out', [said('A', '90', { theory: null })], ['MARK_MISSING entries.0.theory']],
    [
      'with marks for who was absent',
      [said('A', '90', { status: 'ABSENT' })],
      ['MARK_NOT_ALLOWED entries.0.theory', 'MARK_NOT_ALLOWED entries.0.practice'],
    ],
    ['that says what was said', [said('A', '90.00')], ['CORRECTION_CHANGES_NOTHING entries']],
  ])('is refused %s', (_, corrections, expected) => {
    const result = correctEntries(CIRCULATED, corrections);
    expect(result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('of two marks exchanged changes these two alone', () => {
    expect(changesBy(said('A', '89'), said('B', '90'))).toEqual([
      ['A', [1, '90.00', '5000.00'], [2, '89.00', '4000.00']],
      ['B', [2, '89.00', '4000.00'], [1, '90.00', '5000.00']],
    ]);
  });

  it('that takes the first out moves everybody up, and a seventh in', () => {
    expect(changesBy(out('A'))).toEqual([
      ['A', [1, '90.00', '5000.00'], [null, null, '0.00']],
      ['B', [2, '89.00', '4000.00'], [1, '89.00', '5000.00']],
      ['C', [3, '88.00', '3000.00'], [2, '88.00', '4000.00']],
      ['D', [4, '87.00', '2000.00'], [3, '87.00', '3000.00']],
      ['E', [5, '86.00', '1500.00'], [4, '86.00', '2000.00']],
      ['F', [6, '85.00', '1000.00'], [5, '85.00', '1500.00']],
      ['G', [7, '84.00', '0.00'], [6, '84.00', '1000.00']],
      ['H', [8, '83.00', '0.00'], [7, '83.00', '0.00']],
    ]);
  });

  it('leaves the announced sheet as it was', () => {
    correctedBy(said('A', '10'));
    expect(entries[0]).toMatchObject({ key: 'A', theory: '90', practice: '90' });
  });
});

describe('what was paid before a correction', () => {
  const duesAfter = (result: typeof CIRCULATED, batches: readonly Batch[]) => prizeDues([awardedOf(result)], batches);
  const named = duesAfter(CIRCULATED, []).map((due) => ({ ...due, account: dueOf('A').account }));
  const { batches } = paidBook(bookOf(...named));

  it('shows as too much, too little or right', () => {
    const after = correctedBy(out('A'), said('H', '10'));
    const standings = standingsOf({ dues: duesAfter(after, batches), batches, refunds: [] });
    expect(standings.map(({ due, paid, open, state }) => [due.payee, due.entitled, paid, open, state])).toEqual([
      ['示例B', '5000.00', '4000.00', '1000.00', 'UNDERPAID'],
      ['示例C', '4000.00', '3000.00', '1000.00', 'UNDERPAID'],
      ['示例D', '3000.00', '2000.00', '1000.00', 'UNDERPAID'],
      ['示例E', '2000.00', '1500.00', '500.00', 'UNDERPAID'],
      ['示例F', '1500.00', '1000.00', '500.00', 'UNDERPAID'],
      ['示例G', '1000.00', '0.00', '1000.00', 'OPEN'],
      ['示例A', '0.00', '5000.00', '-5000.00', 'OVERPAID'],
    ]);
  });

  it('is as it was where nothing was corrected', () => {
    const standings = standingsOf({ dues: duesAfter(CIRCULATED, batches), batches, refunds: [] });
    expect(standings.map(({ state }) => state)).toEqual(Array(6).fill('PAID'));
  });
});
