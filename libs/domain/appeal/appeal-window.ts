import type { Calendar } from '../calendar/calendar.ts';
import { nthWorkingDayAfter } from '../calendar/working-days.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { startOfDay, startOfDayAfter, type EpochMs } from '../shared/instant.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { AppealInput } from './appeal.ts';

/** The pack's lengths under the campaign's settings APPEAL_ON_SITE_HOURS and SCORE_REVIEW_WORKING_DAYS. */
export interface AppealLengths {
  onSiteHours: number;
  scoreReviewDays: number;
}

export interface AppealWindow {
  from: EpochMs;
  lateFrom: EpochMs;
}

const HOUR = 3_600_000;

/**
 * The window in which an appeal comes in time. On site it is so many hours from the end of the event, the last minute included; for a
 * score review so many working days after the day of 成绩现场公布, to 24:00, with none of them that day's own. Refuses with
 * APPEAL_START_MISSING at the field that it lacks.
 */
export function appealWindow(
  input: AppealInput,
  { onSiteHours, scoreReviewDays }: AppealLengths,
  calendar: Calendar,
): Result<AppealWindow> {
  if (input.kind === 'ON_SITE')
    return input.endedAt === undefined
      ? refuse('APPEAL_START_MISSING', { field: 'endedAt' })
      : ok({ from: input.endedAt, lateFrom: input.endedAt + onSiteHours * HOUR + 1 });
  if (input.announcedOn === undefined) return refuse('APPEAL_START_MISSING', { field: 'announcedOn' });
  const last = lastReviewDay(input.announcedOn, scoreReviewDays, calendar);
  return ok({ from: startOfDay(input.announcedOn), lateFrom: startOfDayAfter(last) });
}

/** The last day on which a review of scores announced on that day is asked for in time. */
export const lastReviewDay = (announcedOn: CivilDate, days: AppealLengths['scoreReviewDays'], calendar: Calendar): CivilDate =>
  days === 0 ? announcedOn : nthWorkingDayAfter(calendar, announcedOn, days).date;
