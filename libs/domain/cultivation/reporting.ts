import type { Calendar } from '../calendar/calendar.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import type { PeriodRule } from '../deadline/rule.ts';
import { addMonths, type CivilDate } from '../shared/civil-date.ts';
import { startOfDayAfter, type EpochMs } from '../shared/instant.ts';
import type { Cultivation } from './cultivation.ts';

/** The n-th report (第十一条): due on `dueOn`; `filedAt` of the n-th that came, `late` where it came, or has not come, after that. */
export type DueReport = { no: number; dueOn: CivilDate; filedAt: EpochMs | null; late: boolean };

/** How many reports there are: every so many months from the announcement, the last one not after the period's end. After 停止培育 nothing more is due. */
export function reportCount({ announcedOn, endsOn, end }: Pick<Cultivation, 'announcedOn' | 'endsOn' | 'end'>, rule: PeriodRule): number {
  const until = end === null ? endsOn : end.decision.on;
  let count = 0;
  while (addMonths(announcedOn, rule.length * (count + 1)) <= until) count += 1;
  return count;
}

/** The reports of a cultivation. Counted from the announcement each time, so that a due day moved by a holiday does not move the ones after it. */
export function reportsDue(cultivation: Cultivation, rule: PeriodRule, calendar: Calendar, now: EpochMs): DueReport[] {
  const { announcedOn, reports } = cultivation;
  return Array.from({ length: reportCount(cultivation, rule) }, (_, index) => {
    const no = index + 1;
    const { dueOn } = computeDeadline({ ...rule, length: rule.length * no }, announcedOn, calendar);
    const filedAt = reports[index]?.at ?? null;
    return { no, dueOn, filedAt, late: (filedAt ?? now) >= startOfDayAfter(dueOn) };
  });
}
