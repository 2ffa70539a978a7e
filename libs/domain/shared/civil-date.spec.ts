import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  dayOfWeek,
  daysBetween,
  fromDayNumber,
  laterOf,
  parseCivilDate,
  toDayNumber,
  yearOf,
} from './civil-date.ts';
import { ok } from './result.ts';

const FIRST = -25_567; // 1900-01-01
const LAST = 47_846; // 2100-12-31

function codesOf(input: unknown): string[] {
  const result = parseCivilDate(input);
  return result.ok ? [] : result.refusals.map((refusal) => refusal.code);
}

describe('parseCivilDate', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2025-12-31', '2100-12-31'])('accepts %s', (text) => {
    expect(parseCivilDate(text)).toEqual(ok(text));
  });

  it.each([
    ['2025-02-30', 'DATE_DOES_NOT_EXIST'],
    ['2025-02-29', 'DATE_DOES_NOT_EXIST'],
    ['1900-02-29', 'DATE_DOES_NOT_EXIST'],
    ['2025-04-31', 'DATE_DOES_NOT_EXIST'],
    ['2025-13-01', 'DATE_DOES_NOT_EXIST'],
    ['2025-00-10', 'DATE_DOES_NOT_EXIST'],
    ['2025-01-00', 'DATE_DOES_NOT_EXIST'],
    ['0000-01-01', 'DATE_YEAR_OUT_OF_RANGE'],
    ['1899-12-31', 'DATE_YEAR_OUT_OF_RANGE'],
    ['2101-01-01', 'DATE_YEAR_OUT_OF_RANGE'],
    ['9999-01-01', 'DATE_YEAR_OUT_OF_RANGE'],
    ['10000-01-01', 'DATE_BAD_FORM'],
    ['2025-6-9', 'DATE_BAD_FORM'],
    ['2025/06/09', 'DATE_BAD_FORM'],
    ['２０２５-06-09', 'DATE_BAD_FORM'],
    ['2025-06-09T00:00:00Z', 'DATE_BAD_FORM'],
    [' 2025-06-09', 'DATE_BAD_FORM'],
    ['2025-06-09\n', 'DATE_BAD_FORM'],
    [45_000, 'DATE_BAD_FORM'],
    [{}, 'DATE_BAD_FORM'],
    ['', 'DATE_MISSING'],
    [null, 'DATE_MISSING'],
    [undefined, 'DATE_MISSING'],
  ])('refuses %j with %s', (input, code) => {
    expect(codesOf(input)).toEqual([code]);
  });
});

describe('day numbers', () => {
  it('agree with the platform’s UTC calendar on every day from 1900 to 2100', () => {
    const differing: number[] = [];
    for (let day = FIRST; day <= LAST; day += 1) {
      const date = fromDayNumber(day);
      const oracle = new Date(day * 86_400_000);
      const same = date === oracle.toISOString().slice(0, 10) && dayOfWeek(date) % 7 === oracle.getUTCDay() && toDayNumber(date) === day;
      if (!same) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  it('stop at both ends', () => {
    expect(() => fromDayNumber(FIRST - 1)).toThrow(RangeError);
    expect(() => fromDayNumber(LAST + 1)).toThrow(RangeError);
    expect(() => fromDayNumber(Number.NaN)).toThrow(RangeError);
    expect(() => toDayNumber('2025-02-30')).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it('adds and subtracts days as its own inverse, and keeps order', () => {
    const days = fc.integer({ min: FIRST, max: LAST });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = [fromDayNumber(a), fromDayNumber(b)];
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(compareDates(from, to))).toBe(Math.sign(a - b));
      }),
      { seed: 20250609 },
    );
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-06-09', 24, '2027-06-09'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('knows years, days of the week and the later date', () => {
    expect(yearOf('2025-06-09')).toBe(2025);
    expect(dayOfWeek('2025-06-09')).toBe(1);
    expect(dayOfWeek('2025-06-08')).toBe(7);
    expect(laterOf('2025-06-08', '2025-06-09')).toBe('2025-06-09');
    expect(laterOf('2025-06-09', '2025-06-08')).toBe('2025-06-09');
  });
});
