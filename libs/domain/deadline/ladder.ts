import type { Calendar } from '../calendar/calendar.ts';
import { lastWorkingDayOnOrBefore, nthWorkingDayAfter, nthWorkingDayBefore } from '../calendar/working-days.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { instantOf, type EpochMs } from '../shared/instant.ts';
import type { Deadline } from './compute-deadline.ts';
import type { DeadlineRule, Rung } from './rule.ts';

export type RungInstant = { rung: Rung; at: EpochMs; overdue: boolean };

/** SEND goes out now; FOLDED was missed and is told by the later one, so that nobody gets a row of stale reminders. */
export type RungVerdict = RungInstant & { verdict: 'SEND' | 'FOLDED' };

/** In order of time, all on working days. A rung that would fall on the start day or before it is left out: the task's opening says as much. */
export function rungInstants(
  rule: DeadlineRule,
  deadline: Pick<Deadline, 'startDate' | 'dueOn' | 'dueAt'>,
  calendar: Calendar,
): RungInstant[] {
  return rule.ladder
    .map((rung) => ({ rung, on: rungDate(calendar, deadline.dueOn, rung.offset) }))
    .filter(({ on }) => on > deadline.startDate)
    .map(({ rung, on }) => ({ rung, at: instantOf(on, rung.at) }))
    .map((instant) => ({ ...instant, overdue: instant.at >= deadline.dueAt }))
    .sort((a, b) => a.at - b.at || a.rung.offset - b.rung.offset);
}

/**
 * What to do now with the rungs whose time has come: the latest is sent, earlier ones are folded into it.
 * `sentRungs` holds the offsets sent or folded before for this due date; nothing older than one of them is sent.
 */
export function dueRungs(instants: readonly RungInstant[], sentRungs: readonly number[], now: EpochMs): RungVerdict[] {
  const come = instants.filter((instant) => instant.at <= now);
  return come
    .map((instant, index): RungVerdict => ({ ...instant, verdict: index === come.length - 1 ? 'SEND' : 'FOLDED' }))
    .filter((instant) => !sentRungs.includes(instant.rung.offset));
}

/** When the ladder next wants attention; null after its last rung. */
export function nextRungAt(instants: readonly RungInstant[], now: EpochMs): EpochMs | null {
  return instants.find((instant) => instant.at > now)?.at ?? null;
}

function rungDate(calendar: Calendar, dueOn: CivilDate, offset: number): CivilDate {
  if (offset < 0) return nthWorkingDayBefore(calendar, dueOn, -offset).date;
  if (offset > 0) return nthWorkingDayAfter(calendar, dueOn, offset).date;
  return lastWorkingDayOnOrBefore(calendar, dueOn).date;
}
