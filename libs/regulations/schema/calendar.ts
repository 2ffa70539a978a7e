import { z } from 'zod';
import { civilDate, label, line } from './common.ts';

/** `from` to `to` are days off, both included; `makeUp` are the weekend days worked instead. */
const holiday = z
  .strictObject({ name: line, from: civilDate, to: civilDate, makeUp: z.array(civilDate) })
  .refine(({ from, to }) => from <= to, 'from comes after to');

const base = { year: z.number().int().min(2000).max(2100), sourceDocNo: line, version: line, holidays: z.array(holiday).min(1) };

/** calendars/<year>.yaml, or <year>.provisional.yaml with the reason that people are shown. */
export const calendarSchema = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('PUBLISHED'), sourceUrl: z.url(), issuedOn: civilDate }),
  z.strictObject({ ...base, status: z.literal('PROVISIONAL'), reason: label }),
]);

export type CalendarContent = z.infer<typeof calendarSchema>;
