import { z } from 'zod';
import { civilDate, id, instant, line, text } from './common.ts';

export const calendarDayView = z
  .object({
    date: civilDate,
    isWorkday: z.boolean(),
    kind: z.enum(['HOLIDAY', 'MAKEUP', 'LOCAL_OFF', 'LOCAL_WORK']),
    name: z.string(),
    sourceDocNo: z.string().nullable(),
  })
  .meta({ id: 'CalendarDay' });
const calendarStatus = z.enum(['PUBLISHED', 'PROVISIONAL', 'UNKNOWN']);
export const calendarYearView = z
  .object({
    year: z.number().int(),
    status: calendarStatus,
    sourceDocNo: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    note: z.string().nullable(),
    /** Null for a year that nobody has entered; a change names the version that its author saw. */
    version: z.string().nullable(),
    /** Under which the year's history is read; null like the version. */
    historyId: id.nullable(),
    days: z.array(calendarDayView),
    /** How the open deadlines follow the year's last change: of `total` so many are `done`; null where nothing changed yet. */
    update: z
      .object({
        status: z.enum(['OPEN', 'DONE']),
        documentNo: z.string().nullable(),
        askedAt: instant,
        total: z.number().int(),
        done: z.number().int(),
        earlier: z.number().int(),
        later: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: 'CalendarYear' });

const documentUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .optional();
const document = { documentNo: line(120), documentUrl };
const noticeHoliday = z.strictObject({ name: line(40), from: civilDate, to: civilDate, makeUp: z.array(civilDate).max(10).default([]) });
/** What a person does to a year (domain/calendar/change-calendar): its notice by form or by holiday-cn file, the local overlay by its own document. */
const calendarChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('FORM'), ...document, holidays: z.array(noticeHoliday).min(1).max(30) }),
  z.strictObject({ kind: z.literal('FILE'), ...document, file: z.string().min(1).max(200_000) }),
  z.strictObject({
    kind: z.literal('LOCAL'),
    ...document,
    dayKind: z.enum(['LOCAL_OFF', 'LOCAL_WORK']),
    name: line(40),
    from: civilDate,
    to: civilDate,
    reason: text(500),
  }),
  z.strictObject({ kind: z.literal('LOCAL_REMOVED'), dates: z.array(civilDate).min(1).max(31), reason: text(500) }),
]);
export const calendarPreviewRequest = z.strictObject({ change: calendarChange });
export const calendarChangeRequest = z.strictObject({ change: calendarChange, expectedVersion: z.string().max(200).nullable() });
/** What a change would do, without doing it. Days are compared layer by layer; null is a plain weekday or weekend. */
export const calendarPreview = z
  .object({
    year: z.number().int(),
    version: z.string().nullable(),
    statusBefore: calendarStatus,
    statusAfter: calendarStatus,
    days: z.array(z.object({ date: civilDate, before: calendarDayView.nullable(), after: calendarDayView.nullable() })),
    workingDaysBefore: z.number().int(),
    workingDaysAfter: z.number().int(),
    /** What would happen to open deadlines, by campaign; days are those between the last day now and then. `final` are provisional no longer. */
    effects: z.array(
      z.object({
        campaignId: id,
        title: z.string(),
        deadlines: z.number().int(),
        earlier: z.number().int(),
        later: z.number().int(),
        mostEarlier: z.number().int(),
        mostLater: z.number().int(),
        final: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'CalendarPreview' });
export const workingDaysQuery = z.strictObject({ from: civilDate, count: z.coerce.number().int().min(1).max(400) });
/** A day of a count: its place in it, or why it is skipped. `kind` says it to programs, `reason` to people. */
const explainedDay = z.object({
  date: civilDate,
  counted: z.boolean(),
  index: z.number().int().nullable(),
  kind: z.enum(['WEEKDAY', 'WEEKEND', 'HOLIDAY', 'MAKEUP', 'LOCAL_OFF', 'LOCAL_WORK']),
  reason: z.string(),
});
export const workingDaysView = z
  .object({
    from: civilDate,
    count: z.number().int(),
    date: civilDate,
    provisional: z.boolean(),
    provisionalYear: z.number().int().nullable(),
    days: z.array(explainedDay),
  })
  .meta({ id: 'WorkingDays' });
export const workingDaysBetweenQuery = z.strictObject({ from: civilDate, to: civilDate });
/** `count` are the working days after `from`, up to and including `to`. */
export const workingDaysBetweenView = z
  .object({
    from: civilDate,
    to: civilDate,
    count: z.number().int(),
    provisional: z.boolean(),
    provisionalYear: z.number().int().nullable(),
    days: z.array(explainedDay),
  })
  .meta({ id: 'WorkingDaysBetween' });
export const calendarYearParam = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.number().int().min(1900).max(2100));
/** A year that may be changed: deadlines live from 1992 on (domain/shared/instant). */
export const changeableYearParam = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.number().int().min(1992).max(2100));
