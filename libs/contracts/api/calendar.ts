import { z } from 'zod';
import { civilDate } from './common.ts';

export const calendarDayView = z
  .object({
    date: civilDate,
    isWorkday: z.boolean(),
    kind: z.enum(['HOLIDAY', 'MAKEUP', 'LOCAL_OFF', 'LOCAL_WORK']),
    name: z.string(),
    sourceDocNo: z.string().nullable(),
  })
  .meta({ id: 'CalendarDay' });
export const calendarYearView = z
  .object({
    year: z.number().int(),
    status: z.enum(['PUBLISHED', 'PROVISIONAL', 'UNKNOWN']),
    sourceDocNo: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    note: z.string().nullable(),
    days: z.array(calendarDayView),
  })
  .meta({ id: 'CalendarYear' });
export const workingDaysQuery = z.strictObject({ from: civilDate, count: z.coerce.number().int().min(1).max(400) });
export const workingDaysView = z
  .object({
    from: civilDate,
    count: z.number().int(),
    date: civilDate,
    provisional: z.boolean(),
    provisionalYear: z.number().int().nullable(),
    days: z.array(z.object({ date: civilDate, counted: z.boolean(), reason: z.string() })),
  })
  .meta({ id: 'WorkingDays' });
export const calendarYearParam = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.number().int().min(1900).max(2100));
