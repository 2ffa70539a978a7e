import type { Role } from '../access/actor.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, toDayNumber, type CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import { nextOfficeInstant, type OfficeHours } from './office-hours.ts';

/** A list that is made once for each person of a role: 今日催办清单 for the office each working day, 督办清单 for the head each week. */
export type DueList = { kind: 'CALLS' | 'SUPERVISION'; period: CivilDate; role: Role };

/** 1970-01-01 was a Thursday. */
const weekdayFromMonday = (day: CivilDate): number => (((toDayNumber(day) + 3) % 7) + 7) % 7;
export const mondayOf = (day: CivilDate): CivilDate => addDays(day, -weekdayFromMonday(day));

/**
 * What is to be made by now, in office hours alone. The week's list is due from the first working day of the week (Monday to Sunday) on: who
 * missed it gets it later that week, and a week without a working day has none.
 */
export function listsDue(calendar: Calendar, hours: OfficeHours, now: EpochMs): DueList[] {
  if (nextOfficeInstant(calendar, hours, now) !== now) return [];
  const today = civilDateOf(now);
  return [
    { kind: 'CALLS', period: today, role: 'OFFICE' },
    { kind: 'SUPERVISION', period: mondayOf(today), role: 'OFFICE_HEAD' },
  ];
}
