import type { Calendar } from '../calendar/calendar.ts';
import { isWorkingDay, nextWorkingDayOnOrAfter, nthWorkingDayAfter } from '../calendar/working-days.ts';
import { addDays, laterOf, type CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, instantOf, type EpochMs } from '../shared/instant.ts';

/** `onDate` is the day of the reminder that is due now, or else of the next one; `nextAt` is the next instant after now. */
export type DailyReminder = { dueNow: boolean; onDate: CivilDate; nextAt: EpochMs };

const AT = '09:00';

/**
 * "The contest's end has not been declared": once each working day at 09:00, from the working day after the planned last day.
 * A day that was missed is not made up for; the next day's reminder says the same.
 */
export function nextDailyReminder(
  calendar: Calendar,
  plannedLastDay: CivilDate,
  lastSentOn: CivilDate | null,
  now: EpochMs,
): DailyReminder {
  const today = civilDateOf(now);
  const from = addDays(lastSentOn === null ? plannedLastDay : laterOf(plannedLastDay, lastSentOn), 1);
  const hourHasCome = now >= instantOf(today, AT);
  if (hourHasCome && from <= today && isWorkingDay(calendar, today)) {
    return { dueNow: true, onDate: today, nextAt: instantOf(nthWorkingDayAfter(calendar, today, 1).date, AT) };
  }
  const earliest = laterOf(from, hourHasCome ? addDays(today, 1) : today);
  const { date: onDate } = nextWorkingDayOnOrAfter(calendar, earliest);
  return { dueNow: false, onDate, nextAt: instantOf(onDate, AT) };
}
