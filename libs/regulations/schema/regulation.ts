import { z } from 'zod';
import { civilDate, clause, code, count, decimal, label, line, note, shown, valued, yearMonth } from './common.ts';

/** What a regulation is about; the files of its pack follow from it. A pack that names no kind is a contest's. */
const kind = z.enum(['CONTEST', 'SELECTION']).default('CONTEST');

/** Brackets are U+3014 and U+3015 (rules C23). */
const docNo = z.string().regex(/^.+〔20\d\d〕\d+号$/u);

const document = {
  pack: z.strictObject({
    id: z.string().regex(/^\d{3}$/),
    edition: z.string().regex(/^20\d\d(?:-\d+)?$/),
    kind,
    title: line,
    zone: shown(z.literal('Asia/Shanghai')),
    clause,
  }),
  docNo: z.strictObject({ value: docNo, agencyCode: shown(line), year: count, seq: shown(count), clause }),
  documentTitle: shown(valued(line)),
  issuers: z.strictObject({ value: z.array(line).min(1), joint: shown(z.boolean()), clause }),
  recipients: shown(valued(z.array(line).min(1))),
  issuedOn: shown(valued(civilDate)),
  /** 依申请公开 is printed on everything that the office issues under such a document (002-01); absent where it is public. */
  disclosure: valued(z.literal('ON_REQUEST')).optional(),
};

/** Enough of regulation.yaml to know which other files there must be. */
export const packKindSchema = z.object({ pack: z.object({ kind }) });
export type PackKind = z.infer<typeof kind>;

/** regulation.yaml of a contest: the document itself (000-01 … 000-08, 000-40). */
export const contestRegulationSchema = z.strictObject({
  ...document,
  attachments: shown(z.array(z.strictObject({ no: count, title: line, note, clause }))),
  theme: shown(valued(line)).optional(),
  industries: z.array(z.strictObject({ name: line, printedAs: z.array(line), clause })),
  /** Trades; one with several groups counts once. */
  tradeCount: shown(valued(count)),
  period: shown(z.strictObject({ from: yearMonth, to: yearMonth, clause })),
  /** Where the document has one stage lead to the next under other hosts (002-04, -05); a campaign runs one of them. */
  stages: z
    .array(
      z
        .strictObject({ code, label, title: line, host: line, until: civilDate.optional(), month: yearMonth.optional(), clause })
        .refine(({ until, month }) => (until === undefined) !== (month === undefined), 'a last day or a month'),
    )
    .min(1)
    .optional(),
  /** `hard: false`: a contest may end later, with a reason. */
  contestCutoff: z.strictObject({ value: civilDate, hard: z.boolean(), clause }),
  /** Work groups and papers without which no 子竞赛方案 is signed (000-61, 000-64); absent where a regulation knows no sub-plans. */
  subPlan: z.strictObject({ workGroups: valued(z.array(code).min(1)).optional(), documents: valued(z.array(code).min(1)) }).optional(),
  /** Where this document says what the named clause of 000 says: acts on a contest are told by 000's. What is not named here it does not say: that is the office's practice. */
  grounds: z.array(z.strictObject({ key: z.string().regex(/^000\//), clause })).optional(),
  /** 技能展示交流活动 that may be held alongside (002-16); absent where the document has none. */
  exchange: z.strictObject({ clause }).optional(),
  /** Every so many years again, as planned (002-02). */
  recurrence: shown(z.strictObject({ years: count.min(1), clause })).optional(),
  /** What the document is to have come to: so large a share at least of the places named, by the end of a year (002-03). */
  target: shown(z.strictObject({ label, share: decimal, by: z.number().int(), clause })).optional(),
  /** For how long an organizer that was 通报 may not apply to host (000-62); absent where there is no such sanction. */
  hostingBan: z.strictObject({ years: count.min(1), clause }).optional(),
});

/** regulation.yaml of a selection: the document itself (004-01 … 004-04, 004-39). */
export const selectionRegulationSchema = z.strictObject({
  ...document,
  approvedBy: z.strictObject({ meeting: line, year: count, seq: count.min(1), clause }),
  parent: z.strictObject({ docNo, title: line, clause }),
  inForceFrom: valued(civilDate),
  trial: valued(z.boolean()),
  interpretedBy: valued(line),
  workingBody: valued(line),
});
