import type { Calendar } from '../calendar/calendar.ts';
import { addDays, type CivilDate } from '../shared/civil-date.ts';
import { baseOf, isDayOf } from './last-day.ts';
import { isStillOn, type Ledger } from './ledger.ts';
import type { DeadlineRule } from './rule.ts';

/** Days of the rule's kind: `gross` all of them, `net` those that no suspension touched. */
export type ElapsedDays = { gross: number; net: number };

/** The days that went by from the start of a clock to a day, that day included: what statistics report, gross and net apart. */
export function elapsedDays(rule: DeadlineRule, startDate: CivilDate, calendar: Calendar, ledger: Ledger, until: CivilDate): ElapsedDays {
  const elapsed = { gross: 0, net: 0 };
  for (let date = baseOf(rule, startDate); date < until;) {
    date = addDays(date, 1);
    if (!isDayOf(rule, calendar, date)) continue;
    elapsed.gross += 1;
    if (!isStillOn(ledger, date)) elapsed.net += 1;
  }
  return elapsed;
}
