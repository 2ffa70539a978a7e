import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import { settlements } from '@jiangcheng/domain/campaign/state';
import { z } from 'zod';
import { caseProgress } from './case.ts';
import { id, instant, text } from './common.ts';
import { correctedEntries } from './corrected-entries.ts';
import { deadlineView } from './deadline.ts';
import { noticeSummary } from './notice.ts';
import {
  amendDocument,
  countersignDocument,
  distributeDocument,
  documentView,
  draftDocument,
  numberDocument,
  sealDocument,
  takeDocumentStep,
} from './document.ts';

/** The bodies that examine the results together, the leading one first. */
export const nameBodies = z.strictObject({ organizationIds: z.array(id).min(1).max(10) }).meta({ id: 'NameBodies' });
/** A trade that is not held, by decision of the committee. */
export const cancelTrade = z.strictObject({ tradeNo: z.number().int().min(1).max(99), reason: text(500) }).meta({ id: 'CancelTrade' });
export const decidePartial = z.strictObject({ reason: text(500) }).meta({ id: 'DecidePartial' });
/** 会签 of one body; `round` is the one that the person saw. */
export const countersignResults = z
  .strictObject({ organizationId: id, opinion: text(500).optional(), round: z.number().int().min(1).optional() })
  .meta({ id: 'CountersignResults' });
/** 异议 of one body to the result of one contest. */
export const objectToContest = z.strictObject({ contestId: id, organizationId: id, reason: text(1000) }).meta({ id: 'ObjectToContest' });
const correctionDays = z.number().int().min(1).max(60);
/** CORRECTED sends the confirmed report back to its organizer, who has so many working days for the correction. */
export const settleObjection = z
  .strictObject({
    objectionId: z.string().max(20),
    outcome: z.enum(settlements),
    reason: text(1000),
    correctionDays: correctionDays.optional(),
  })
  .meta({ id: 'SettleObjection' });
/** This contest waits for the next round and the others go on. */
export const leaveOut = z.strictObject({ contestId: id, reason: text(500) }).meta({ id: 'LeaveOut' });
/** The report of a contest of which a winner was taken off goes back for a correction. */
export const returnReport = z.strictObject({ contestId: id, reason: text(1000), correctionDays }).meta({ id: 'ReturnReport' });
/** The winners whose notice was withdrawn are put up anew. */
export const renewWinnersNotice = z.strictObject({ reason: text(500) }).meta({ id: 'RenewWinnersNotice' });
/** 更正 of an announced result: what its 更正通知 will say. */
export const beginCorrection = z
  .strictObject({ contestId: id, reason: text(500), entries: correctedEntries })
  .meta({ id: 'BeginCorrection' });
/** 更正 of the year's plan, once it is out: its 更正通知 says what changes. */
export const beginPlanCorrection = z.strictObject({ reason: text(500) }).meta({ id: 'BeginPlanCorrection' });
export const withdrawCorrection = z.strictObject({ reason: text(500) }).meta({ id: 'WithdrawCorrection' });

/** Each act on a campaign's end with the schema of its input: the one list for routes, paper registration and forms. */
export const campaignActInputs = {
  nameBodies,
  cancelTrade,
  decidePartial,
  draftYearPlan: draftDocument,
  amendYearPlan: amendDocument,
  checkYearPlan: takeDocumentStep,
  countersignYearPlan: countersignDocument,
  signYearPlan: takeDocumentStep,
  numberYearPlan: numberDocument,
  proofreadYearPlan: takeDocumentStep,
  printYearPlan: takeDocumentStep,
  sealYearPlan: sealDocument,
  distributeYearPlan: distributeDocument,
  countersign: countersignResults,
  object: objectToContest,
  settle: settleObjection,
  leaveOut,
  returnReport,
  renewWinnersNotice,
  draftCircular: draftDocument,
  amendCircular: amendDocument,
  checkCircular: takeDocumentStep,
  countersignCircular: countersignDocument,
  signCircular: takeDocumentStep,
  numberCircular: numberDocument,
  proofreadCircular: takeDocumentStep,
  printCircular: takeDocumentStep,
  sealCircular: sealDocument,
  distributeCircular: distributeDocument,
  beginCorrection,
  beginPlanCorrection,
  withdrawCorrection,
  draftCorrection: draftDocument,
  amendCorrection: amendDocument,
  checkCorrection: takeDocumentStep,
  countersignCorrection: countersignDocument,
  signCorrection: takeDocumentStep,
  numberCorrection: numberDocument,
  proofreadCorrection: takeDocumentStep,
  printCorrection: takeDocumentStep,
  sealCorrection: sealDocument,
  distributeCorrection: distributeDocument,
} as const satisfies Record<CampaignAct, z.ZodType>;

/** The acts' names, for the parameter of a form's address. */
export const campaignActParam = z.enum(Object.keys(campaignActInputs) as CampaignAct[]);
export const openCampaignProcess = z.strictObject({}).meta({ id: 'OpenCampaignProcess' });

const trade = { tradeNo: z.number().int(), title: z.string() };
/** The word of one body: who signed when, on screen or on paper. */
const word = z.object({ by: z.string(), at: instant, paper: z.boolean(), opinion: z.string().nullable() });
/** `prize` is in yuan; null where the document gives none. */
const winner = z.object({ rank: z.number().int(), name: z.string(), unit: z.string(), prize: z.string().nullable() });
const circulated = z.object({
  ...{ caseId: id, number: z.string(), title: z.string(), sha256: z.string() },
  /** What the bodies sign, by rank; null for a reader whose list it is not. */
  winners: z.array(winner).nullable(),
});
const leftOut = z.object({ ...trade, tradeNo: trade.tradeNo.nullable(), caseId: id.nullable(), reason: z.string() });

/** One round: what it circulates and leaves out, who has countersigned, the circular on its way. */
const circulationView = z.object({
  round: z.number().int(),
  contests: z.array(circulated),
  /** A report of this round went back for a correction: nothing of it is circulated, and what was signed counts for nothing. */
  sentBack: z.object({ contest: z.string(), reason: z.string(), correctionDays: z.number().int(), at: instant }).nullable(),
  leftOut: z.array(leftOut),
  countersignings: z.array(z.object({ organizationId: id, name: z.string(), word: word.nullable() })),
  circular: z
    .object({
      /** A contest was left out since the text was written: it is amended first. */
      outdated: z.boolean(),
      document: documentView,
    })
    .nullable(),
});

/** The end of a campaign: the gate on all contests, the committee's review and the circular of each round (000/附1/六.4). */
export const campaignProcessView = z
  .object({
    caseId: id,
    campaignId: id,
    campaign: z.string(),
    number: z.string(),
    title: z.string(),
    stage: z.string(),
    stageLabel: z.string(),
    round: z.number().int(),
    status: z.enum(['OPEN', 'CLOSED']),
    version: z.number().int(),
    backfilled: z.boolean(),
    /** Whether the campaign lets the committee circulate in parts (RESULTS_CIRCULAR_GATE). */
    partialAllowed: z.boolean(),
    /** The leading one first. */
    bodies: z.array(z.object({ organizationId: id, name: z.string() })),
    /** One for each trade. `waiting` is what the gate still waits for. */
    gate: z.array(
      z.object({
        ...trade,
        caseId: id.nullable(),
        number: z.string().nullable(),
        stand: z.enum(['CONFIRMED', 'RUNNING', 'CANCELLED', 'NOT_OPENED']),
        organizers: z.array(z.string()),
        stageLabel: z.string().nullable(),
        waiting: z.boolean(),
      }),
    ),
    cancelledTrades: z.array(z.object({ ...trade, reason: z.string() })),
    objections: z.array(
      z.object({
        id: z.string(),
        contestId: id,
        contest: z.string(),
        body: z.string(),
        reason: z.string(),
        raisedAt: instant,
        settled: z.object({ outcome: z.enum(settlements), label: z.string(), reason: z.string(), at: instant }).nullable(),
      }),
    ),
    /** The year's 活动方案 on its way; null where nobody has drafted it here. */
    yearPlan: documentView.nullable(),
    /** The clocks of the committee's review; empty where the campaign sets it no limit. */
    deadlines: z.array(deadlineView),
    rounds: z.array(circulationView),
    /** 公示 of winners, where the campaign asks for it (rules §9.1-27), in the order in which they were opened. */
    winnersNotices: z.array(noticeSummary.omit({ campaignId: true, openedAt: true })),
    /** 更正 by a notice that goes its way here, by number. */
    corrections: z.array(
      z.object({
        number: z.number().int(),
        /** Of which contest, where a result is corrected; null for the plan of the year. */
        result: z.object({ contestId: id, contest: z.string() }).nullable(),
        /** Title and number of the document that it corrects. */
        corrects: z.string(),
        reason: z.string(),
        withdrawn: z.object({ reason: z.string(), at: instant }).nullable(),
        document: documentView,
      }),
    ),
    ...caseProgress,
  })
  .meta({ id: 'CampaignProcess' });
export type CampaignProcessView = z.infer<typeof campaignProcessView>;
