import { calendarVersion, type Calendar } from '../calendar/calendar.ts';
import { nextWorkingDayOnOrAfter, nthWorkingDayAfter, workingDaysBetween, type WorkingDay } from '../calendar/working-days.ts';
import { addDays, type CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, instantOf, type EpochMs } from '../shared/instant.ts';
import type { DeadlineRule } from './rule.ts';

/** `dueAt` is the first instant that is late: with the cut-off 24:00, 00:00 of the day after `dueOn`. */
export type Deadline = {
  startDate: CivilDate;
  dueOn: CivilDate;
  dueAt: EpochMs;
  provisional: boolean;
  provisionalYear?: number;
  calendarVersion: string;
};

export function computeDeadline(rule: DeadlineRule, startDate: CivilDate, calendar: Calendar): Deadline {
  const dayBefore = rule.countsStartDay ? addDays(startDate, -1) : startDate;
  const { date: dueOn, ...provisionality } = lastDay(rule, dayBefore, calendar);
  return {
    startDate,
    dueOn,
    dueAt: instantOf(dueOn, rule.cutoff),
    ...provisionality,
    calendarVersion: calendarVersion(calendar, startDate, dueOn),
  };
}

/** Late is what takes effect at the due instant or after it. */
export function isLate(effectiveAt: EpochMs, dueAt: EpochMs): boolean {
  return effectiveAt >= dueAt;
}

/** Working days from today to the last day: 0 on the last day, negative after it (0 still on rest days right after it: ask isLate). */
export function workingDaysLeft(calendar: Calendar, now: EpochMs, deadline: Pick<Deadline, 'dueOn'>): number {
  return workingDaysBetween(calendar, civilDateOf(now), deadline.dueOn).days;
}

/** A count of working days ends on one by construction; calendar days that end on a rest day run on (民法典 第203条). */
function lastDay(rule: DeadlineRule, dayBefore: CivilDate, calendar: Calendar): WorkingDay {
  if (rule.unit === 'WORKING_DAY') return nthWorkingDayAfter(calendar, dayBefore, rule.length);
  return nextWorkingDayOnOrAfter(calendar, addDays(dayBefore, rule.length));
}
