// The weeks around National Day 2026: 09-20 (Sunday) and 10-10 (Saturday) are make-up days, 09-25…27 and 10-01…07 are off.
import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { computeDeadline } from './compute-deadline.ts';
import { SCORE_REPORT } from './deadlines.fixture.ts';
import { ledgerWith } from './ledger.fixture.ts';
import type { DeadlineRule } from './rule.ts';

type Row = [what: string, ranges: string[], days: number[], due: string, gross: number, net: number, suspended: boolean];

const { length: _ten, ...basics } = SCORE_REPORT;
const CALENDAR_DAYS: DeadlineRule = { ...SCORE_REPORT, unit: 'CALENDAR_DAY', length: 30 };
const dated = (on: string): DeadlineRule => ({ ...basics, unit: 'FIXED_DATE', on });

const verdict = (rule: DeadlineRule, start: string, ranges: string[], days: number[]) => {
  const { dueOn, grossDays, netDays, suspended } = computeDeadline(rule, start, NATIONAL_CALENDAR, ledgerWith(ranges, ...days));
  return [dueOn, grossDays, netDays, suspended];
};

describe('ten working days from 2026-09-18', () => {
  it.each<Row>([
    ['run undisturbed', [], [], '2026-10-09', 10, 10, false],
    ['stand for three working days', ['2026-09-28..2026-09-30'], [], '2026-10-13', 13, 10, false],
    ['stand for the day of suspension and the day of resumption', ['2026-09-30..2026-10-08'], [], '2026-10-12', 12, 10, false],
    ['lose the one day on which they were suspended and resumed', ['2026-09-22..2026-09-22'], [], '2026-10-10', 11, 10, false],
    ['stand on a make-up Sunday', ['2026-09-19..2026-09-20'], [], '2026-10-10', 11, 10, false],
    ['stand on their last day', ['2026-10-09..2026-10-09'], [], '2026-10-10', 11, 10, false],
    ['stand over the holidays alone', ['2026-10-01..2026-10-07'], [], '2026-10-09', 10, 10, false],
    ['stand over a long weekend alone', ['2026-09-25..2026-09-27'], [], '2026-10-09', 10, 10, false],
    ['stand when they are already over', ['2026-10-10..2026-10-12'], [], '2026-10-09', 10, 10, false],
    ['stand before they begin', ['2026-09-01..2026-09-18'], [], '2026-10-09', 10, 10, false],
    ['stand from before they begin', ['2026-09-01..2026-09-21'], [], '2026-10-12', 12, 10, false],
    ['stand twice, overlapping', ['2026-09-30..2026-10-08', '2026-09-28..2026-09-30'], [], '2026-10-14', 14, 10, false],
    ['are extended by two', [], [2], '2026-10-12', 12, 12, false],
    ['are extended twice', [], [1, 1], '2026-10-12', 12, 12, false],
    ['are extended and stand', ['2026-09-28..2026-09-30'], [1], '2026-10-14', 14, 11, false],
    ['still stand', ['2026-09-29..'], [], '2026-10-10', 11, 10, true],
    ['still stand on their last day', ['2026-10-09..'], [], '2026-10-10', 11, 10, true],
    ['still stand from when they were over', ['2026-10-10..'], [], '2026-10-09', 10, 10, false],
    ['still stand within the days of an extension', ['2026-10-10..'], [1], '2026-10-12', 12, 11, true],
  ])('%s', (_what, ranges, days, ...expected) => {
    expect(verdict(SCORE_REPORT, '2026-09-18', ranges, days)).toEqual(expected);
  });
});

describe('thirty calendar days from 2026-09-01', () => {
  it.each<Row>([
    ['run on after the holidays', [], [], '2026-10-08', 37, 37, false],
    ['stand for three days and end in the holidays', ['2026-09-10..2026-09-12'], [], '2026-10-08', 37, 34, false],
    ['stand for eight days', ['2026-09-10..2026-09-17'], [], '2026-10-09', 38, 30, false],
    ['never run on to a day on which they stand', ['2026-10-05..2026-10-09'], [], '2026-10-10', 39, 34, false],
    ['are extended from the day to which they ran on', [], [3], '2026-10-12', 41, 41, false],
    ['still stand', ['2026-09-29..'], [], '2026-10-08', 37, 36, true],
  ])('%s', (_what, ranges, days, ...expected) => {
    expect(verdict(CALENDAR_DAYS, '2026-09-01', ranges, days)).toEqual(expected);
  });
});

describe('months and years end on the corresponding day, or the month’s last', () => {
  it.each<[DeadlineRule['unit'], number, string, string]>([
    ['MONTH', 1, '2026-08-30', '2026-09-30'],
    ['MONTH', 1, '2026-08-31', '2026-09-30'],
    ['MONTH', 1, '2026-09-01', '2026-10-08'],
    ['MONTH', 1, '2026-01-31', '2026-02-28'],
    ['MONTH', 12, '2025-10-10', '2026-10-10'],
    ['YEAR', 1, '2025-10-10', '2026-10-10'],
    ['YEAR', 1, '2025-10-03', '2026-10-08'],
    ['YEAR', 2, '2024-02-29', '2026-02-28'],
  ])('%s × %d from %s: %s', (unit, length, start, due) => {
    const rule = { ...basics, unit, length } as DeadlineRule;
    expect(computeDeadline(rule, start, NATIONAL_CALENDAR).dueOn).toBe(due);
  });

  it.each([
    ['2026-03-01', '2026-03-31'],
    ['2026-01-31', '2026-02-28'],
    ['2026-03-16', '2026-04-15'],
  ])('the day before it where the start day %s counts: %s', (start, due) => {
    const rule: DeadlineRule = { ...basics, unit: 'MONTH', length: 1, countsStartDay: true };
    expect(computeDeadline(rule, start, NATIONAL_CALENDAR).dueOn).toBe(due);
  });
});

describe('a day that the document names', () => {
  it.each<Row>([
    ['stays where it is, a holiday or not', [], [], '2026-10-01', 13, 13, false],
    ['moves by the days on which the clock stood, past the holidays', ['2026-09-28..2026-09-30'], [], '2026-10-08', 20, 17, false],
    ['moves by an extension, past the holidays', [], [5], '2026-10-08', 20, 20, false],
  ])('%s', (_what, ranges, days, ...expected) => {
    expect(verdict(dated('2026-10-01'), '2026-09-18', ranges, days)).toEqual(expected);
  });

  it('that lies before the start is the last day all the same, and can be extended', () => {
    expect(verdict(dated('2026-09-14'), '2026-09-18', [], [])).toEqual(['2026-09-14', 0, 0, false]);
    expect(verdict(dated('2026-09-14'), '2026-09-18', [], [2])).toEqual(['2026-09-16', 2, 2, false]);
  });
});
