import { z } from 'zod';
import { civilDate, clause, count, line, valued, yearMonth } from './common.ts';

/** regulation.yaml: the document itself (000-01 … 000-08, 000-40). */
export const regulationSchema = z.strictObject({
  pack: z.strictObject({
    id: z.string().regex(/^\d{3}$/),
    edition: z.string().regex(/^20\d\d(?:-\d+)?$/),
    title: line,
    zone: z.literal('Asia/Shanghai'),
    clause,
  }),
  /** Brackets are U+3014 and U+3015 (rules C23). */
  docNo: z.strictObject({ value: z.string().regex(/^.+〔20\d\d〕\d+号$/u), agencyCode: line, year: count, seq: count, clause }),
  documentTitle: valued(line),
  issuers: z.strictObject({ value: z.array(line).min(1), joint: z.boolean(), clause }),
  recipients: valued(z.array(line).min(1)),
  issuedOn: valued(civilDate),
  attachments: z.array(z.strictObject({ no: count, title: line, note: line.optional(), clause })),
  theme: valued(line),
  industries: z.array(z.strictObject({ name: line, printedAs: z.array(line), clause })).min(1),
  tradeCount: valued(count),
  period: z.strictObject({ from: yearMonth, to: yearMonth, clause }),
  /** `hard: false`: a contest may end later, with a reason. */
  contestCutoff: z.strictObject({ value: civilDate, hard: z.boolean(), clause }),
});
