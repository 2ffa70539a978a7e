import { contestStages } from '@jiangcheng/domain/contest/state';
import { z } from 'zod';
import { attachments } from './approval.ts';
import { caseProgress } from './case.ts';
import { civilDate, id, instant, line, listQuery, text } from './common.ts';
import * as day from './contest-day.ts';
import { deadlineView } from './deadline.ts';
import {
  amendDocument,
  countersignDocument,
  distributeDocument,
  draftDocument,
  numberDocument,
  sealDocument,
  takeDocumentStep,
} from './document.ts';
import { countersignPlan, frontView, nameAuthority, returnPlan, submitPlan, writePlan } from './sub-plan.ts';

export const newContest = z.strictObject({ campaignId: id, tradeNo: z.number().int().min(1).max(99) }).meta({ id: 'NewContest' });
/** One or more organizers, exactly one leads (牵头); each seals the report unless one is named to seal for all (office.md §6). */
export const nameOrganizers = z
  .strictObject({
    organizers: z
      .array(z.strictObject({ organizationId: id, lead: z.boolean() }))
      .min(1)
      .max(10),
    sealsForAll: id.optional(),
  })
  .meta({ id: 'NameOrganizers' });
export const nameChiefJudge = z
  .strictObject({ name: line(50), organization: line(80), post: line(60).optional() })
  .meta({ id: 'NameChiefJudge' });
/** First and planned last day of the contest's scored events. A last day after the regulation's cut-off needs a reason (000-40). */
export const setDates = z.strictObject({ firstDay: civilDate, lastDay: civilDate, reason: text(500).optional() }).meta({ id: 'SetDates' });
/** An upper contest's document: own contestants ranked by themselves (000-57), other weights where the plan is beside the system (000-26). */
export const recordUpper = z
  .strictObject({
    coHosted: z.boolean(),
    theory: z.string().max(20).optional(),
    practice: z.string().max(20).optional(),
    basis: line(200),
    fileId: id,
  })
  .meta({ id: 'RecordUpper' });
export const release = z.strictObject({}).meta({ id: 'Release' });
/** The day of the last scored event (C26). One after the regulation's cut-off that was not planned so late needs a reason (000-40). */
const endDay = { lastScoredOn: civilDate, lateReason: text(500).optional() };
export const declareEnded = z.strictObject(endDay).meta({ id: 'DeclareEnded' });
export const confirmEndDay = z.strictObject({}).meta({ id: 'ConfirmEndDay' });
export const correctEndDay = z.strictObject({ ...endDay, reason: text(500) }).meta({ id: 'CorrectEndDay' });
const receiptChannel = z.enum(['POST', 'COURIER', 'BY_HAND', 'OTHER']);
export const registerReceipt = z
  .strictObject({ receivedOn: civilDate, channel: receiptChannel, fileId: id, note: text(500).optional() })
  .meta({ id: 'RegisterReceipt' });
export const confirmReceipt = z.strictObject({}).meta({ id: 'ConfirmReceipt' });
export const tickOriginals = z.strictObject({ receivedOn: civilDate }).meta({ id: 'TickOriginals' });
/** `draftVersion` is the version the person saw; a late report needs its 情况说明. */
export const handIn = z
  .strictObject({ draftVersion: z.number().int().min(1), lateExplanation: text(2000).optional(), lateFileId: id.optional() })
  .meta({ id: 'HandIn' });
/** The same from the organizer's paper: the day and way of its receipt in the place of the draft, which its signed print names (office.md §3). */
export const handInOnPaper = z
  .strictObject({ receivedOn: civilDate, channel: receiptChannel, lateExplanation: text(2000).optional(), lateFileId: id.optional() })
  .meta({ id: 'HandInOnPaper' });
/** Key of a seat in the review's approval: without it, the one that is the person's now. */
const signer = z.string().max(80).optional();
/** `round` and `signer` are what the person saw. */
export const confirmReport = z
  .strictObject({ opinion: text(500).optional(), round: z.number().int().min(1).optional(), signer, attachments })
  .meta({ id: 'ConfirmReport' });
export const returnReport = z
  .strictObject({
    reasonCode: z.string().max(60),
    text: text(1000),
    correctionDays: z.number().int().min(1).max(60).optional(),
    round: z.number().int().min(1).optional(),
    signer,
    attachments,
  })
  .meta({ id: 'ReturnReport' });
/** 撤回 by the organizer, before the office has acted on it; `round` is the one that the person saw. */
export const withdrawReport = z
  .strictObject({ reason: text(1000), round: z.number().int().min(1).optional() })
  .meta({ id: 'WithdrawReport' });
/** The office admits a late report where the campaign's setting refuses late ones. */
export const admitLate = z.strictObject({ reason: text(1000) }).meta({ id: 'AdmitLate' });

/** The committee's decision: its paper is registered, the reason is what stands on it. */
export const cancelContest = z.strictObject({ reason: text(500) }).meta({ id: 'CancelContest' });

/** The steps of 比赛通知 (office.md §2). */
const noticeInputs = {
  draftNotice: draftDocument,
  amendNotice: amendDocument,
  checkNotice: takeDocumentStep,
  countersignNotice: countersignDocument,
  signNotice: takeDocumentStep,
  numberNotice: numberDocument,
  proofreadNotice: takeDocumentStep,
  printNotice: takeDocumentStep,
  sealNotice: sealDocument,
  distributeNotice: distributeDocument,
} as const;

/** 更正通知 of a notice that is out: what is left out stays as it is. In force with its distribution (office.md §2). */
export const beginNoticeCorrection = z
  .strictObject({
    firstDay: civilDate.optional(),
    lastDay: civilDate.optional(),
    place: line(200).optional(),
    reason: text(500),
  })
  .meta({ id: 'BeginNoticeCorrection' });
export const withdrawNoticeCorrection = z.strictObject({ reason: text(500) }).meta({ id: 'WithdrawNoticeCorrection' });

const noticeCorrectionInputs = {
  beginNoticeCorrection,
  withdrawNoticeCorrection,
  draftNoticeCorrection: draftDocument,
  amendNoticeCorrection: amendDocument,
  checkNoticeCorrection: takeDocumentStep,
  countersignNoticeCorrection: countersignDocument,
  signNoticeCorrection: takeDocumentStep,
  numberNoticeCorrection: numberDocument,
  proofreadNoticeCorrection: takeDocumentStep,
  printNoticeCorrection: takeDocumentStep,
  sealNoticeCorrection: sealDocument,
  distributeNoticeCorrection: distributeDocument,
} as const;

/** Each act on a contest with the schema of its input: the one list for routes, paper registration and forms. */
export const contestActInputs = {
  nameOrganizers,
  nameChiefJudge,
  recordUpper,
  setDates,
  release,
  nameAuthority,
  writePlan,
  submitPlan,
  countersignPlan,
  returnPlan,
  ...noticeInputs,
  ...noticeCorrectionInputs,
  drawLots: day.drawLots,
  recordDraw: day.recordDraw,
  markEntrant: day.markEntrant,
  recordIncident: day.recordIncident,
  announceScores: day.announceScores,
  registerAppeal: day.registerAppeal,
  withdrawAppeal: day.withdrawAppeal,
  decideAppeal: day.decideAppeal,
  reportSelection: day.reportSelection,
  setDuty: day.setDuty,
  fulfilDuty: day.fulfilDuty,
  drawRecheck: day.drawRecheck,
  enterRecheck: day.enterRecheck,
  declareEnded,
  confirmEndDay,
  correctEndDay,
  registerReceipt,
  confirmReceipt,
  tickOriginals,
  handIn,
  admitLate,
  withdraw: withdrawReport,
  confirm: confirmReport,
  return: returnReport,
  cancel: cancelContest,
} as const;
export type ContestAct = keyof typeof contestActInputs;
export const contestActs = Object.keys(contestActInputs) as ContestAct[];
export const contestSummary = z
  .object({
    caseId: id,
    number: z.string(),
    title: z.string(),
    campaignId: id,
    tradeNo: z.number().int(),
    stage: z.string(),
    stageLabel: z.string(),
    round: z.number().int(),
    status: z.enum(['OPEN', 'CLOSED']),
    organizers: z.array(z.string()),
    dueAt: instant.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'ContestSummary' });

/** What the regulation, in its campaign's stage, says of the end of a contest and of the report about it. */
const contestLimits = z.object({
  /** The last day on which it ends without a reason. */
  cutoff: z.object({ on: civilDate, clause: z.string() }),
  /** So many days from the day after the end, or a day that the document names. */
  report: z.object({ unit: deadlineView.shape.unit, length: z.number().int().nullable(), on: civilDate.nullable(), clause: z.string() }),
});

export const contestView = z
  .object({
    ...contestSummary.shape,
    version: z.number().int(),
    regulation: z.string(),
    backfilled: z.boolean(),
    /** Why the committee cancelled it; null where it did not. */
    cancelledFor: z.string().nullable(),
    organizerList: z.array(z.object({ organizationId: id, name: z.string(), lead: z.boolean(), seals: z.boolean() })),
    upper: z
      .object({
        coHosted: z.boolean(),
        weights: z.object({ theory: z.string(), practice: z.string() }).nullable(),
        basis: z.string(),
        fileId: id,
      })
      .nullable(),
    chiefJudge: z.object({ name: z.string(), organization: z.string(), post: z.string().nullable() }).nullable(),
    firstDay: civilDate.nullable(),
    lastDay: civilDate.nullable(),
    /** As the plan has it, or a correction of the notice that is out; null where no plan is kept here. */
    place: z.string().nullable(),
    ended: z.object({ on: civilDate, declaredOn: instant, confirmed: z.boolean() }).nullable(),
    receipt: z.object({ receivedOn: civilDate, channel: z.string(), confirmed: z.boolean(), fileId: id }).nullable(),
    originalsReceivedOn: civilDate.nullable(),
    limits: contestLimits,
    /** Null where the contest is released without plan and notice of its own in the system. */
    front: frontView.nullable(),
    deadlines: z.array(deadlineView),
    ...caseProgress,
  })
  .meta({ id: 'Contest' });
export type ContestView = z.infer<typeof contestView>;

export const actParam = z.enum(contestActs);
export const isContestAct = (act: string): act is ContestAct => (contestActs as readonly string[]).includes(act);
export const contestQuery = listQuery.extend({
  campaignId: id.optional(),
  stage: z.enum(contestStages).optional(),
});
export type ContestQuery = z.infer<typeof contestQuery>;
