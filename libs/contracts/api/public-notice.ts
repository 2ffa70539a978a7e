import { z } from 'zod';
import { civilDate, id, instant } from './common.ts';
import { noticeSubject } from './notice-subject.ts';

/** Beside name and unit the parts of its subject. */
const printed = z.object({
  ...{ personId: z.string(), name: z.string(), unit: z.string() },
  ...{ post: z.string().optional(), trade: z.string().optional(), place: z.string().optional() },
});

/** What anybody may read of a notice. The id of a person names him to the form of an objection and to nobody else. */
export const publicNotice = z
  .object({
    id,
    title: z.string(),
    subject: noticeSubject,
    status: z.enum(['OPEN', 'OVER', 'WITHDRAWN']),
    issuer: z.string(),
    clause: z.string(),
    basis: z.array(z.string()),
    text: z.string(),
    list: z.array(printed),
    /** From the first day that counts to the last one. */
    firstDay: civilDate,
    lastDay: civilDate,
    /** Objections by the web are in time before this instant. */
    closesAt: instant,
    provisional: z.boolean(),
    reception: z.object({
      department: z.string(),
      phone: z.string(),
      email: z.string(),
      address: z.string(),
      postcode: z.string(),
    }),
    postedOn: civilDate,
    hash: z.string(),
    /** Changes of the list while it hangs, each with whose time began anew and until when. */
    changes: z.array(z.object({ on: civilDate, reason: z.string(), names: z.array(z.string()), lastDay: civilDate, closesAt: instant })),
  })
  .meta({ id: 'PublicNotice' });
export const publicNoticeSummary = z
  .object({
    id,
    title: z.string(),
    subject: noticeSubject,
    status: z.enum(['OPEN', 'OVER', 'WITHDRAWN']),
    firstDay: civilDate,
    lastDay: civilDate,
  })
  .meta({ id: 'PublicNoticeSummary' });
export type PublicNoticeView = z.infer<typeof publicNotice>;
export type PublicNoticeSummary = z.infer<typeof publicNoticeSummary>;
