import { actRow, type NoticeAct } from '@jiangcheng/domain/notice/acts';
import { noticeStandings } from '@jiangcheng/domain/notice/standing';
import { z } from 'zod';
import { civilDate, id, instant, line, pageQuery, refusal, text } from './common.ts';
import { caseProgress } from './case.ts';
import { noticeSubject } from './notice-subject.ts';

const reception = z.strictObject({ department: line(80), phone: line(60), email: line(120), address: line(120), postcode: line(12) });
/** Of a person the parts of the notice's subject are printed and nothing else (office.md §7): whom a selection lists his post, a winner's trade and place. */
const printed = z.strictObject({
  ...{ personId: line(80), name: line(400), unit: line(400) },
  ...{ post: line(80).optional(), trade: line(400).optional(), place: line(20).optional() },
});
const noticeText = z.strictObject({
  title: line(120),
  basis: z.array(line(200)).min(1).max(20),
  /** In their printed order. */
  list: z.array(printed).min(1).max(20_000),
  text: text(5000),
  reception,
});
const days = (min: number) => z.number().int().min(min).max(60);
const how = { reason: text(500), authority: line(120) };

export const postNotice = noticeText.meta({ id: 'PostNotice' });
export const changeNotice = noticeText.extend({ reason: text(500) }).meta({ id: 'ChangeNotice' });
/** A look at a display with its photograph or print; `shown: false` is a look in vain. */
export const proveDisplay = z
  .strictObject({ display: line(40), seenAt: instant.transform(Date.parse), shown: z.boolean(), fileId: id })
  .meta({ id: 'ProveDisplay' });
/** So many working days more, 0 for none; `from` is the instant since which the page was away. */
export const decideOutage = z
  .strictObject({ display: line(40), from: instant.transform(Date.parse), days: days(0), ...how })
  .meta({ id: 'DecideOutage' });
export const extendNotice = z.strictObject({ days: days(1), ...how }).meta({ id: 'ExtendNotice' });
/** The body that decided on the list decides these two: they are registered from paper. */
export const removePerson = z
  .strictObject({ personId: line(80), on: civilDate, reference: line(120), reason: text(500) })
  .meta({ id: 'RemovePerson' });
export const withdrawNotice = z.strictObject({ reason: text(500) }).meta({ id: 'WithdrawNotice' });

/** Each act on a notice with the schema of its input: the one list for routes, paper registration and forms. */
export const noticeActInputs = {
  postNotice,
  changeNotice,
  proveDisplay,
  decideOutage,
  extendNotice,
  removePerson,
  withdrawNotice,
} as const satisfies Record<NoticeAct, z.ZodType>;
/** The acts' names, for the parameter of a form's address. */
export const noticeActParam = z.enum(Object.keys(noticeActInputs) as NoticeAct[]);
export const noticePaperInputs = Object.fromEntries(
  Object.entries(noticeActInputs).filter(([act]) => actRow(act as NoticeAct).paper),
) as Partial<typeof noticeActInputs>;

const windowView = z.object({
  postedOn: civilDate,
  firstDay: civilDate,
  lastDay: civilDate,
  closesAt: instant,
  provisional: z.boolean(),
});

export const noticeSummary = z
  .object({
    caseId: id,
    campaignId: id,
    number: z.string(),
    title: z.string(),
    subject: noticeSubject,
    standing: z.enum(noticeStandings),
    standingLabel: z.string(),
    persons: z.number().int(),
    lastDay: civilDate.nullable(),
    openedAt: instant,
  })
  .meta({ id: 'NoticeSummary' });

export const noticeView = noticeSummary
  .extend({
    clause: z.string(),
    /** The year's round, or the end of the campaign, whose list it is. */
    owner: z.object({ title: z.string(), href: z.string() }),
    decision: z.object({ body: z.string(), on: civilDate, reference: z.string() }),
    approved: z.array(printed),
    postings: z.array(
      z.object({
        no: z.number().int(),
        postedAt: instant,
        title: z.string(),
        basis: z.array(z.string()),
        text: z.string(),
        reception: z.record(z.string(), z.string()),
        list: z.array(printed),
        hash: z.string(),
        reason: z.string().nullable(),
        /** Whose time began with this posting. */
        concerns: z.array(z.string()),
        window: windowView.nullable(),
      }),
    ),
    /** Whether each person may be announced now, and if not, why not (004-27). */
    announceable: z.array(z.object({ personId: z.string(), name: z.string(), may: z.boolean(), refusals: z.array(refusal) })),
    /** Which objection holds whom, and what it came to. */
    holds: z.array(
      z.object({ objectionId: id, receiptNo: z.string(), name: z.string(), finding: z.enum(['OPEN', 'NOT_UPHELD', 'UPHELD']) }),
    ),
    displays: z.array(z.object({ code: z.string(), label: z.string() })),
    /** One line for each day: where the notice was seen, and whether there is a gap in the proof. */
    days: z.array(z.object({ date: civilDate, seenOn: z.array(z.string()), gap: z.boolean() })),
    proofs: z.array(z.object({ display: z.string(), label: z.string(), seenAt: instant, shown: z.boolean(), fileId: id })),
    /** The page as the system fetched it: one evidence a day, by the hash of what it got. */
    evidence: z.array(z.object({ on: civilDate, at: instant, sha256: z.string() })),
    outages: z.array(
      z.object({
        display: z.string(),
        label: z.string(),
        from: instant,
        decided: z.boolean(),
        extended: z.boolean(),
        reason: z.string().nullable(),
      }),
    ),
    extensions: z.array(
      z.object({ posting: z.number().int(), days: z.number().int(), reason: z.string(), authority: z.string(), at: instant }),
    ),
    objections: z.object({ waiting: z.number().int(), takenUp: z.number().int() }),
    ...caseProgress,
  })
  .meta({ id: 'Notice' });

/** Of one campaign, or of all that the reader may read. */
export const noticeQuery = pageQuery.extend({ campaignId: id.optional(), standing: z.enum(noticeStandings).optional() });
export type NoticeQuery = z.infer<typeof noticeQuery>;
export type NoticeView = z.infer<typeof noticeView>;
export type NoticeSummary = z.infer<typeof noticeSummary>;
