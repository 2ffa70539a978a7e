import type { Calendar } from '../calendar/calendar.ts';
import { nthWorkingDayAfter } from '../calendar/working-days.ts';
import { addDays, type CivilDate } from '../shared/civil-date.ts';
import { mondayOf, type DueList } from './lists-due.ts';

/** Today's calls reach two working days ahead, as the ladders do; the head's list to the Sunday of the week. */
const DAYS_AHEAD = 2;

/** The last day whose deadlines are on the list; what is overdue always is. */
export const listHorizon = (kind: DueList['kind'], calendar: Calendar, today: CivilDate): CivilDate =>
  kind === 'CALLS' ? nthWorkingDayAfter(calendar, today, DAYS_AHEAD).date : addDays(mondayOf(today), 6);
