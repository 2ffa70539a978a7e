import { makeCalendar, type Calendar } from '@jiangcheng/domain/calendar/calendar';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';

/** The calendar that comes with this release, read here and not asked of the product. */
export function releasedCalendar(): Calendar {
  const years = loadCalendars();
  return makeCalendar(
    years.map(({ year }) => year),
    years.flatMap(({ days }) => days),
  );
}
