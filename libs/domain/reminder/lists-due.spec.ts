import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { instantOf } from '../shared/instant.ts';
import { listsDue } from './lists-due.ts';
import { DEFAULT_OFFICE_HOURS } from './office-hours.ts';

/** National Day 2025 rests from 10-01 to 10-08; Sunday 09-28 makes up for it. */
describe('the lists of the day and the week', () => {
  it.each([
    ['2025-09-22 08:29', []],
    ['2025-09-22 08:30', ['CALLS 2025-09-22 OFFICE', 'SUPERVISION 2025-09-22 OFFICE_HEAD']],
    ['2025-09-24 10:00', ['CALLS 2025-09-24 OFFICE', 'SUPERVISION 2025-09-22 OFFICE_HEAD']],
    ['2025-09-28 10:00', ['CALLS 2025-09-28 OFFICE', 'SUPERVISION 2025-09-22 OFFICE_HEAD']],
    ['2025-10-05 10:00', []],
    ['2025-10-09 09:00', ['CALLS 2025-10-09 OFFICE', 'SUPERVISION 2025-10-06 OFFICE_HEAD']],
    ['2025-10-09 18:00', []],
  ])('at %s are due: %j', (at, due) => {
    const [date, time] = at.split(' ') as [string, string];
    const lists = listsDue(NATIONAL_CALENDAR, DEFAULT_OFFICE_HOURS, instantOf(date, time));
    expect(lists.map(({ kind, period, role }) => `${kind} ${period} ${role}`)).toEqual(due);
  });
});
