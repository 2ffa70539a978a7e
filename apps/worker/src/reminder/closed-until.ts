import { quietUntil } from '@jiangcheng/domain/reminder/office-hours';
import type { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { officeHoursNow } from '@jiangcheng/persistence/reminder/office-hours';
import type { ClosedUntil } from '../mail/plan-mails.ts';

/** Office hours of working days, by the record's clock, calendar and setting. */
export const closedUntilOf =
  (calendars: CalendarStore): ClosedUntil =>
  async (manager) => {
    const { hours, now } = await officeHoursNow(manager);
    return quietUntil(await calendars.current(manager), hours, now);
  };
