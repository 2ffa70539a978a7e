import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { formatLocal, instantOf } from '../shared/instant.ts';
import { nextDailyReminder } from './daily-reminder.ts';

/** The contest was planned to end on Friday 2025-09-26; Sunday 28 is a make-up day, October begins with eight days off. */
describe('the reminder that a contest’s end is not declared', () => {
  it.each<[string, string | null, boolean, string, string, string]>([
    ['2025-09-26 12:00', null, false, '2025-09-28', '2025-09-28 09:00', 'waits for the next working day'],
    ['2025-09-28 08:59', null, false, '2025-09-28', '2025-09-28 09:00', 'waits for nine'],
    ['2025-09-28 09:00', null, true, '2025-09-28', '2025-09-29 09:00', 'comes at nine'],
    ['2025-09-28 09:01', '2025-09-28', false, '2025-09-29', '2025-09-29 09:00', 'comes once a day'],
    ['2025-09-30 15:00', '2025-09-28', true, '2025-09-30', '2025-10-09 09:00', 'does not make up for a missed day'],
    ['2025-10-03 12:00', '2025-09-30', false, '2025-10-09', '2025-10-09 09:00', 'rests on rest days'],
    ['2025-10-03 12:00', null, false, '2025-10-09', '2025-10-09 09:00', 'rests on rest days even when late'],
    ['2025-10-09 08:00', '2025-09-30', false, '2025-10-09', '2025-10-09 09:00', 'goes on after the holidays'],
    ['2025-09-29 10:00', '2025-09-30', false, '2025-10-09', '2025-10-09 09:00', 'never repeats a day'],
    ['2025-09-01 10:00', null, false, '2025-09-28', '2025-09-28 09:00', 'does not begin before the planned end'],
  ])('at %s, last sent %s: due %s, on %s, next %s: %s', (now, lastSentOn, dueNow, onDate, next) => {
    const [date, time] = now.split(' ') as [string, string];
    const reminder = nextDailyReminder(NATIONAL_CALENDAR, '2025-09-26', lastSentOn, instantOf(date, time));
    expect({ ...reminder, nextAt: formatLocal(reminder.nextAt) }).toEqual({ dueNow, onDate, nextAt: next });
  });
});
