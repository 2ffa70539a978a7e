import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CalendarDay, CalendarYear } from '@jiangcheng/domain/calendar/calendar';
import { validateYear } from '@jiangcheng/domain/calendar/validate-year';
import { addDays, type CivilDate } from '@jiangcheng/domain/shared/civil-date';
import { dotted, RegulationDataError } from './data-error.ts';
import { freeze, type Frozen } from './freeze.ts';
import { packageRoot } from './package-root.ts';
import { readYaml } from './read-yaml.ts';
import { calendarSchema, type CalendarContent } from './schema/calendar.ts';
import type { Label } from './schema/common.ts';

/** A year as it enters app.calendar_year and app.calendar_day. `reason` says to people why a provisional year is provisional. */
export type LoadedCalendar = Frozen<{
  year: CalendarYear & { sourceDocNo: string; sourceUrl: string | null; issuedOn: CivilDate | null; reason: Label | null };
  days: CalendarDay[];
}>;

/** The calendars that come with this release, by year, checked as any imported year is (domain/calendar/validate-year). Throws RegulationDataError. */
export function loadCalendars(): LoadedCalendar[] {
  const folder = join(packageRoot(), 'calendars');
  return readdirSync(folder)
    .sort()
    .map((file) => readCalendar(join(folder, file)));
}

export function readCalendar(path: string): LoadedCalendar {
  const file = basename(path);
  const parsed = calendarSchema.safeParse(readYaml(path));
  if (!parsed.success)
    throw new RegulationDataError(
      parsed.error.issues.map((issue) => ({ file, path: dotted(issue.path), code: 'VALUE_INVALID', reason: issue.message })),
    );
  const year = yearOf(parsed.data);
  const days = validateYear(
    year,
    parsed.data.holidays.flatMap((holiday) => daysOf(holiday, year.sourceDocNo)),
  );
  if (!days.ok)
    throw new RegulationDataError(
      days.refusals.map(({ code, field }) => ({ file, path: field ?? '', code: 'CALENDAR_REFUSED', reason: code })),
    );
  return freeze({ year, days: days.value });
}

function yearOf(content: CalendarContent) {
  const { year, status, sourceDocNo, version } = content;
  const published = content.status === 'PUBLISHED';
  return {
    year,
    status,
    sourceDocNo,
    version,
    sourceUrl: published ? content.sourceUrl : null,
    issuedOn: published ? content.issuedOn : null,
    reason: published ? null : content.reason,
  };
}

function daysOf({ name, from, to, makeUp }: CalendarContent['holidays'][number], sourceDocNo: string): CalendarDay[] {
  const off: CalendarDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) off.push({ date, isWorkday: false, kind: 'HOLIDAY', name, sourceDocNo });
  return [...off, ...makeUp.map((date): CalendarDay => ({ date, isWorkday: true, kind: 'MAKEUP', name, sourceDocNo }))];
}
