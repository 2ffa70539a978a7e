import type { Calendar } from '../calendar/calendar.ts';
import { isWorkingDay, nextWorkingDayOnOrAfter } from '../calendar/working-days.ts';
import { addDays } from '../shared/civil-date.ts';
import { civilDateOf, instantOf, type EpochMs } from '../shared/instant.ts';
import { parseLocalTime, type LocalTime } from '../shared/local-time.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** When people are reminded: on working days, from `opens` and before `closes`, Asia/Shanghai. Outside of it a mail waits (office.md §5). */
export type OfficeHours = { opens: LocalTime; closes: LocalTime };

export const DEFAULT_OFFICE_HOURS: OfficeHours = { opens: '08:30', closes: '18:00' };

/** The ladders' rungs and the daily reminder come at nine: hours that leave it out would put off the reminder of the last day itself. */
const NINE = '09:00';

/** Refuses with TIME_BAD_FORM and HOURS_WITHOUT_NINE, naming the field. */
export function checkOfficeHours({ opens, closes }: OfficeHours): Result<OfficeHours> {
  for (const [field, time] of Object.entries({ opens, closes })) if (!parseLocalTime(time).ok) return refuse('TIME_BAD_FORM', { field });
  if (opens > NINE) return refuse('HOURS_WITHOUT_NINE', { field: 'opens' });
  return closes > NINE ? ok({ opens, closes }) : refuse('HOURS_WITHOUT_NINE', { field: 'closes' });
}

/** Until when people are left in peace; null within the hours. */
export function quietUntil(calendar: Calendar, hours: OfficeHours, now: EpochMs): EpochMs | null {
  const next = nextOfficeInstant(calendar, hours, now);
  return next > now ? next : null;
}

/** The earliest instant, not before `now`, at which a person may be reminded: `now` itself within the hours. */
export function nextOfficeInstant(calendar: Calendar, hours: OfficeHours, now: EpochMs): EpochMs {
  const today = civilDateOf(now);
  const openToday = instantOf(today, hours.opens);
  if (isWorkingDay(calendar, today) && now < instantOf(today, hours.closes)) return Math.max(now, openToday);
  return instantOf(nextWorkingDayOnOrAfter(calendar, addDays(today, 1)).date, hours.opens);
}
