import type { Calendar } from '../calendar/calendar.ts';
import { nextWorkingDayOnOrAfter } from '../calendar/working-days.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import { addDays, type CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import type { Posting, PublicNotice } from './notice.ts';

/**
 * How long a posting must hang. `closesAt` is the first instant after the window (24:00 of its last working day by default, rules §9.1-18)
 * and the earliest at which anything may be announced; the office does so on the next working day, `officeActsOn`. While a year it rests on
 * is not published the end may still move: `provisional`.
 */
export interface NoticeWindow {
  postedOn: CivilDate;
  /** The first day that counts. */
  firstDay: CivilDate;
  lastDay: CivilDate;
  closesAt: EpochMs;
  officeActsOn: CivilDate;
  provisional: boolean;
  calendarVersion: string;
}

export function windowOf({ rule, extensions }: PublicNotice, { no, postedAt }: Posting, calendar: Calendar): NoticeWindow {
  const postedOn = civilDateOf(postedAt);
  const added = extensions
    .filter(({ posting }) => posting === no)
    .map(({ days, reason, authority }) => ({ days, reason, authority, grantedTo: null }));
  const { dueOn, dueAt, provisional, calendarVersion } = computeDeadline(rule, postedOn, calendar, { suspensions: [], extensions: added });
  const officeActsOn = nextWorkingDayOnOrAfter(calendar, addDays(dueOn, 1)).date;
  const firstDay = nextWorkingDayOnOrAfter(calendar, rule.countsStartDay === true ? postedOn : addDays(postedOn, 1)).date;
  return { postedOn, firstDay, lastDay: dueOn, closesAt: dueAt, officeActsOn, provisional, calendarVersion };
}
