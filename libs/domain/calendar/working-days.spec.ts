import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../shared/civil-date.ts';
import { calendarVersion, makeCalendar, type CalendarDay } from './calendar.ts';
import { DAYS_2025, DAYS_2026, NATIONAL_CALENDAR, YEAR_2025, YEAR_2026 } from './calendars.fixture.ts';
import {
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  nextWorkingDayOnOrAfter,
  nthWorkingDayAfter,
  nthWorkingDayBefore,
  workingDaysBetween,
} from './working-days.ts';

const FINAL = { provisional: false };
const OPEN_2027 = { provisional: true, provisionalYear: 2027 };

describe('the national calendar', () => {
  it.each([
    ['2024-12-31', '2025-12-31'],
    ['2025-12-31', '2026-12-31'],
  ])('has 248 working days after %s until %s', (from, to) => {
    expect(workingDaysBetween(NATIONAL_CALENDAR, from, to)).toEqual({ days: 248, ...FINAL });
  });

  it.each([
    ['2025-06-09', true, 'a Monday'],
    ['2025-06-07', false, 'a Saturday'],
    ['2025-02-08', true, 'a make-up Saturday'],
    ['2025-04-27', true, 'a make-up Sunday'],
    ['2025-10-08', false, 'a Wednesday off'],
    ['2026-01-02', false, 'a Friday off'],
    ['2026-10-10', true, 'a make-up Saturday'],
  ])('%s is %s: %s', (date, working) => {
    expect(isWorkingDay(NATIONAL_CALENDAR, date)).toBe(working);
  });
});

describe('ten working days after a contest’s end', () => {
  it.each([
    ['2025-05-23', '2025-06-09'],
    ['2025-06-20', '2025-07-04'],
    ['2025-09-26', '2025-10-16'],
    ['2025-10-31', '2025-11-14'],
    ['2026-02-06', '2026-02-27'],
    ['2026-04-30', '2026-05-18'],
    ['2026-09-18', '2026-10-09'],
  ])('from %s are over on %s', (end, due) => {
    expect(nthWorkingDayAfter(NATIONAL_CALENDAR, end, 10)).toEqual({ date: due, ...FINAL });
  });

  it('are provisional where they reach into a year without a notice', () => {
    expect(nthWorkingDayAfter(NATIONAL_CALENDAR, '2026-12-25', 10)).toEqual({ date: '2027-01-11', ...OPEN_2027 });
    expect(nthWorkingDayAfter(NATIONAL_CALENDAR, '2026-12-25', 4)).toEqual({ date: '2026-12-31', ...FINAL });
  });

  it('name the first such year where they reach through two', () => {
    expect(nthWorkingDayAfter(NATIONAL_CALENDAR, '2026-12-25', 300)).toMatchObject(OPEN_2027);
  });

  it('fall back on weekdays in a year the calendar does not know, and say so', () => {
    const calendar = makeCalendar([YEAR_2026], DAYS_2026);
    expect(nthWorkingDayAfter(calendar, '2026-12-25', 10)).toEqual({ date: '2027-01-08', ...OPEN_2027 });
  });
});

describe('counting', () => {
  it('back skips the same days', () => {
    expect(nthWorkingDayBefore(NATIONAL_CALENDAR, '2025-06-09', 1)).toEqual({ date: '2025-06-06', ...FINAL });
    expect(nthWorkingDayBefore(NATIONAL_CALENDAR, '2025-10-11', 1)).toEqual({ date: '2025-10-10', ...FINAL });
    expect(nthWorkingDayBefore(NATIONAL_CALENDAR, '2025-10-09', 3)).toEqual({ date: '2025-09-28', ...FINAL });
  });

  it('from a day itself stays on a working day', () => {
    expect(nextWorkingDayOnOrAfter(NATIONAL_CALENDAR, '2025-10-01').date).toBe('2025-10-09');
    expect(nextWorkingDayOnOrAfter(NATIONAL_CALENDAR, '2025-10-09').date).toBe('2025-10-09');
    expect(lastWorkingDayOnOrBefore(NATIONAL_CALENDAR, '2025-10-08').date).toBe('2025-09-30');
    expect(lastWorkingDayOnOrBefore(NATIONAL_CALENDAR, '2025-09-30').date).toBe('2025-09-30');
  });

  it('between two days is signed, and never minus zero', () => {
    expect(workingDaysBetween(NATIONAL_CALENDAR, '2025-06-06', '2025-06-09')).toEqual({ days: 1, ...FINAL });
    expect(workingDaysBetween(NATIONAL_CALENDAR, '2025-06-09', '2025-06-06')).toEqual({ days: -1, ...FINAL });
    expect(workingDaysBetween(NATIONAL_CALENDAR, '2025-06-08', '2025-06-07')).toEqual({ days: 0, ...FINAL });
    expect(workingDaysBetween(NATIONAL_CALENDAR, '2026-12-31', '2027-01-04')).toEqual({ days: 1, ...OPEN_2027 });
  });

  it.each([0, -1, 1.5, Number.NaN])('of %d days is no count', (n) => {
    expect(() => nthWorkingDayAfter(NATIONAL_CALENDAR, '2025-06-09', n)).toThrow(RangeError);
  });
});

describe('a local overlay', () => {
  const national: CalendarDay = { date: '2025-04-27', isWorkday: true, kind: 'MAKEUP', name: '劳动节', sourceDocNo: '示例' };
  const restInstead: CalendarDay = { ...national, isWorkday: false, kind: 'LOCAL_OFF', name: '示例节' };
  const workInstead: CalendarDay = { date: '2025-04-05', isWorkday: true, kind: 'LOCAL_WORK', name: '示例节', sourceDocNo: '示例' };

  it('overrides the nation both ways, whatever the order of the rows', () => {
    for (const days of [
      [...DAYS_2025, restInstead, workInstead],
      [workInstead, restInstead, ...DAYS_2025],
    ]) {
      const calendar = makeCalendar([YEAR_2025], days);
      expect([isWorkingDay(calendar, '2025-04-27'), isWorkingDay(calendar, '2025-04-05')]).toEqual([false, true]);
    }
  });

  it('has each day once in each layer', () => {
    expect(() => makeCalendar([YEAR_2025], [national, national])).toThrow('twice');
    expect(() => makeCalendar([YEAR_2025, YEAR_2025], [])).toThrow('twice');
  });
});

describe('the calendar’s version', () => {
  it('names every year that a count touches', () => {
    expect(calendarVersion(NATIONAL_CALENDAR, '2025-06-01', '2025-06-09')).toBe('2025=2024-11-12');
    expect(calendarVersion(NATIONAL_CALENDAR, '2026-12-25', '2028-01-03')).toBe('2026=2025-11-04,2027=statutory-core,2028=NONE');
  });
});

describe('working-day arithmetic for any start and count', () => {
  const start = fc.integer({ min: toDayNumber('2024-12-01'), max: toDayNumber('2027-12-31') }).map(fromDayNumber);
  const count = fc.integer({ min: 1, max: 60 });
  const settings = { seed: 20250609, numRuns: 500 };

  it('lands on working days, later for later starts and longer counts', () => {
    fc.assert(
      fc.property(start, start, count, (a, b, n) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const due = nthWorkingDayAfter(NATIONAL_CALENDAR, early, n).date;
        expect(isWorkingDay(NATIONAL_CALENDAR, due)).toBe(true);
        expect(due <= nthWorkingDayAfter(NATIONAL_CALENDAR, late, n).date).toBe(true);
        expect(due < nthWorkingDayAfter(NATIONAL_CALENDAR, early, n + 1).date).toBe(true);
      }),
      settings,
    );
  });

  it('is undone by counting between and by counting back', () => {
    fc.assert(
      fc.property(start, count, (from, n) => {
        const due = nthWorkingDayAfter(NATIONAL_CALENDAR, from, n);
        expect(workingDaysBetween(NATIONAL_CALENDAR, from, due.date)).toEqual({ ...due, date: undefined, days: n });
        const working = nextWorkingDayOnOrAfter(NATIONAL_CALENDAR, from).date;
        expect(nthWorkingDayBefore(NATIONAL_CALENDAR, nthWorkingDayAfter(NATIONAL_CALENDAR, working, n).date, n).date).toBe(working);
      }),
      settings,
    );
  });

  it('is provisional exactly when it passes through an unpublished year', () => {
    fc.assert(
      fc.property(start, count, (from, n) => {
        const due = nthWorkingDayAfter(NATIONAL_CALENDAR, from, n);
        const touchesOpenYear = from < '2024-12-31' || due.date > '2026-12-31';
        expect(due.provisional).toBe(touchesOpenYear);
      }),
      settings,
    );
  });
});
