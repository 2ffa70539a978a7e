import { calendarVersion, type Calendar } from '../calendar/calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { earlierOf, type CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, instantOf, type EpochMs } from '../shared/instant.ts';
import { elapsedDays } from './elapsed-days.ts';
import { lastDay } from './last-day.ts';
import { closedAtOnce, EMPTY_LEDGER, standsSince, withoutOpen, type Ledger } from './ledger.ts';
import type { DeadlineRule } from './rule.ts';

/**
 * `dueAt` is the first instant that is late: with the cut-off 24:00, 00:00 of the day after `dueOn`.
 * While `suspended` there is no instant that can pass: `dueOn` and `dueAt` are then the earliest to which the clock can still come (as though
 * it were resumed the day it was suspended), nobody is reminded of them and nobody is late.
 * Gross are all days of the rule's kind (working days, else calendar days) from the start to the last day; net are those of them that counted.
 */
export type Deadline = {
  startDate: CivilDate;
  dueOn: CivilDate;
  dueAt: EpochMs;
  provisional: boolean;
  provisionalYear?: number;
  calendarVersion: string;
  suspended: boolean;
  grossDays: number;
  netDays: number;
};

/** A suspension that began when the time was already over changes nothing. */
export function computeDeadline(rule: DeadlineRule, startDate: CivilDate, calendar: Calendar, ledger: Ledger = EMPTY_LEDGER): Deadline {
  const stood = standsSince(ledger);
  const undisturbed = lastDay(rule, startDate, calendar, withoutOpen(ledger));
  const suspended = stood !== null && stood <= undisturbed.date;
  const settled = suspended ? closedAtOnce(ledger) : withoutOpen(ledger);
  const { date: dueOn, ...provisionality } = suspended ? lastDay(rule, startDate, calendar, settled) : undisturbed;
  const { gross, net } = elapsedDays(rule, startDate, calendar, settled, dueOn);
  return {
    startDate,
    dueOn,
    dueAt: instantOf(dueOn, rule.cutoff),
    ...provisionality,
    calendarVersion: calendarVersion(calendar, earlierOf(startDate, dueOn), dueOn),
    suspended,
    grossDays: gross,
    netDays: net,
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
