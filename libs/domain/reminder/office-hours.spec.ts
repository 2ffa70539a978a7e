import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { civilDateOf, formatLocal, instantOf } from '../shared/instant.ts';
import { checkOfficeHours, DEFAULT_OFFICE_HOURS, nextOfficeInstant } from './office-hours.ts';

/** Sunday 2025-09-28 makes up for National Day, which rests from 10-01 to 10-08; Saturday the 27th is an ordinary one. */
describe('the next instant of office hours', () => {
  it.each([
    ['2025-09-26 08:29', '2025-09-26 08:30', 'waits for the opening'],
    ['2025-09-26 08:30', '2025-09-26 08:30', 'is now at the opening'],
    ['2025-09-26 17:59', '2025-09-26 17:59', 'is now until the close'],
    ['2025-09-26 18:00', '2025-09-28 08:30', 'is the make-up Sunday after a Friday evening'],
    ['2025-09-27 10:00', '2025-09-28 08:30', 'rests on Saturday'],
    ['2025-09-28 10:00', '2025-09-28 10:00', 'is now on a make-up day'],
    ['2025-09-30 18:00', '2025-10-09 08:30', 'is after the holidays'],
  ])('at %s is %s: it %s', (at, next) => {
    const [date, time] = at.split(' ') as [string, string];
    expect(formatLocal(nextOfficeInstant(NATIONAL_CALENDAR, DEFAULT_OFFICE_HOURS, instantOf(date, time)))).toBe(next);
  });

  it('lies within the hours of a working day, is never in the past, and is its own next', () => {
    const year = fc.integer({ min: instantOf('2025-01-02', '00:00'), max: instantOf('2025-12-20', '24:00') });
    fc.assert(
      fc.property(year, (now) => {
        const next = nextOfficeInstant(NATIONAL_CALENDAR, DEFAULT_OFFICE_HOURS, now);
        const day = civilDateOf(next);
        const within = next >= instantOf(day, '08:30') && next < instantOf(day, '18:00');
        expect([next >= now, isWorkingDay(NATIONAL_CALENDAR, day), within]).toEqual([true, true, true]);
        expect(nextOfficeInstant(NATIONAL_CALENDAR, DEFAULT_OFFICE_HOURS, next)).toBe(next);
      }),
    );
  });
});

describe('office hours', () => {
  it.each([
    [{ opens: '08:30', closes: '18:00' }, []],
    [{ opens: '09:00', closes: '24:00' }, []],
    [{ opens: '8:30', closes: '18:00' }, ['TIME_BAD_FORM opens']],
    [{ opens: '08:30', closes: '25:00' }, ['TIME_BAD_FORM closes']],
    [{ opens: '09:01', closes: '18:00' }, ['HOURS_WITHOUT_NINE opens']],
    [{ opens: '08:30', closes: '09:00' }, ['HOURS_WITHOUT_NINE closes']],
  ])('%j are refused for %j', (hours, refusals) => {
    const checked = checkOfficeHours(hours);
    expect(checked.ok ? [] : checked.refusals.map(({ code, field }) => `${code} ${field}`)).toEqual(refusals);
  });
});
