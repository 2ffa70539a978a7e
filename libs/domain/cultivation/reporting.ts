import type { Calendar } from '../calendar/calendar.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import type { PeriodRule } from '../deadline/rule.ts';
import { addMonths, type CivilDate } from '../shared/civil-date.ts';
import { startOfDayAfter, type EpochMs } from '../shared/instant.ts';
import type { Cultivation } from './cultivation.ts';

/** The n-th report (第十一条): due on `dueOn`; `filedAt` of the n-th that came, `late` where it came, or has not come, after that. */
export type DueReport = { no: number; dueOn: CivilDate; filedAt: EpochMs | null; late: boolean };

/**
 * The reports of a cultivation: every so many months from the announcement, the last one not after the period's end. Counted from the
 * announcement each time, so that a due day moved by a holiday does not move the ones after it. After 停止培育 nothing more is due.
 */
export function reportsDue(cultivation: Cultivation, rule: PeriodRule, calendar: Calendar, now: EpochMs): DueReport[] {
  const { announcedOn, endsOn, reports, end } = cultivation;
  const until = end === null ? endsOn : end.decision.on;
  const due: DueReport[] = [];
  for (let no = 1; addMonths(announcedOn, rule.length * no) <= until; no += 1) {
    const { dueOn } = computeDeadline({ ...rule, length: rule.length * no }, announcedOn, calendar);
    const filedAt = reports[no - 1]?.at ?? null;
    due.push({ no, dueOn, filedAt, late: (filedAt ?? now) >= startOfDayAfter(dueOn) });
  }
  return due;
}
