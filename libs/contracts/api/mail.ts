import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

/** One mail with each attempt and the server's answer. */
export const mailView = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    caseId: id.nullable(),
    number: z.string().nullable(),
    toName: z.string(),
    toAddress: z.string(),
    subject: z.string(),
    status: z.enum(['QUEUED', 'WAITING', 'SENT', 'FAILED', 'FOLDED']),
    rung: z.string().nullable(),
    createdAt: instant,
    /** A reminder outside of office hours: when it goes out. */
    notBefore: instant.nullable(),
    nextAttemptAt: instant.nullable(),
    /** When its recipient first opened the case it is about, signed in: acknowledged. */
    openedAt: instant.nullable(),
    bouncedAt: instant.nullable(),
    sentAt: instant.nullable(),
    attempts: z.array(
      z.object({ at: instant, ok: z.boolean(), permanent: z.boolean(), code: z.number().int().nullable(), response: z.string() }),
    ),
  })
  .meta({ id: 'Mail' });
/** The log, newest first; `caseId` narrows it to one case. */
export const mailQuery = pageQuery.extend({ caseId: id.optional() });
/** The mail as its reader sees it; a one-time link in it is masked. */
export const mailPreview = z.object({ subject: z.string(), text: z.string(), html: z.string() }).meta({ id: 'MailPreview' });
