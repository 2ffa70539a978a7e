import type { Calendar } from '../calendar/calendar.ts';
import { earlierOf, type CivilDate } from '../shared/civil-date.ts';
import { computeDeadline } from './compute-deadline.ts';
import { elapsedDays } from './elapsed-days.ts';
import { standsSince, type Ledger } from './ledger.ts';
import type { DeadlineRule } from './rule.ts';

/**
 * How a clock stands on a day, in days of the rule's kind: what it has in all (with extensions), what of that is used up, and since which
 * day it runs (the start, or the last resumption) or stands.
 */
export type ClockStanding = {
  budget: number;
  consumed: number;
  left: number;
  runningSince: CivilDate | null;
  suspendedSince: CivilDate | null;
};

export function clockStanding(
  rule: DeadlineRule,
  startDate: CivilDate,
  calendar: Calendar,
  ledger: Ledger,
  today: CivilDate,
): ClockStanding {
  const { netDays: budget, dueOn, suspended } = computeDeadline(rule, startDate, calendar, ledger);
  const until = suspended ? today : earlierOf(today, dueOn);
  const consumed = elapsedDays(rule, startDate, calendar, ledger, until).net;
  const suspendedSince = suspended ? standsSince(ledger) : null;
  const runningSince = suspended ? null : lastResumption(ledger, startDate, dueOn);
  return { budget, consumed, left: budget - consumed, runningSince, suspendedSince };
}

/** The day after which the clock has been running without a break. */
function lastResumption({ suspensions }: Ledger, startDate: CivilDate, dueOn: CivilDate): CivilDate {
  const resumed = suspensions.flatMap(({ from, until }) => (until !== null && from <= dueOn && until > startDate ? [until] : []));
  return resumed.sort().at(-1) ?? startDate;
}
