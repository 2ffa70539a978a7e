import { z } from 'zod';
import { clause, code, count, decimal, label, line, localTime, valued } from './common.ts';
import { ladder } from './deadlines.ts';

const named = z.array(z.strictObject({ code, label, clause })).min(1);

/** cultivation.yaml: a cultivation from the announcement to its end (004-30 … 004-42). */
export const cultivationSchema = z.strictObject({
  /** `source`: the fund whose part is bounded; others may match it. */
  support: z.strictObject({
    currency: z.literal('CNY'),
    perYear: decimal,
    years: count.min(1),
    source: code,
    mainUses: named,
    payee: code,
    clause,
  }),
  /** A use beside the main ones asks for a reason: the clause says 主要用于. */
  otherUse: z.strictObject({ code, label, needs: z.literal('REASON'), clause }),
  sources: named,
  studio: z.strictObject({ grant: decimal, once: z.literal('PER_STUDIO'), clause }),
  certificate: z.strictObject({
    needs: z.array(z.enum(['TASKS_DONE', 'QUALIFIED'])).min(1),
    number: z.string().refine((form) => form.includes('{year}') && /\{seq:\d\}/u.test(form), 'no {year} or no {seq:digits}'),
    note: line,
    clause,
  }),
  /** The time to put things right, whose last day each order names. */
  remedy: z.strictObject({ cutoff: z.strictObject({ value: localTime, clause }), ladder, clause }),
  ends: z.array(z.strictObject({ code, label, revokesCertificate: z.boolean(), clause })).min(1),
  endDecidedBy: valued(line),
});
