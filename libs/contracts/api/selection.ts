import type { SelectionAct } from '@jiangcheng/domain/selection/acts';
import { ballotKinds } from '@jiangcheng/domain/selection/meeting';
import { selectionStages } from '@jiangcheng/domain/selection/state';
import { z } from 'zod';
import { settingView } from './campaign.ts';
import { caseProgress } from './case.ts';
import { civilDate, id, line, refusal, text } from './common.ts';
import {
  distributeDocument,
  documentView,
  draftDocument,
  amendDocument,
  numberDocument,
  sealDocument,
  takeDocumentStep,
} from './document.ts';

const stage = z.enum(selectionStages);
const count = z.number().int().min(0).max(9999);
/** From its first to its last day. */
const timetableRow = z.strictObject({ stage, from: civilDate, to: civilDate });
const timetable = z.array(timetableRow).min(1).max(20);

/** A year's round (遴选) from a rule pack; left out, the newest edition that there is. */
export const newSelection = z
  .strictObject({
    regulation: z.string().max(20).optional(),
    edition: z.string().max(20).optional(),
    year: z.number().int().min(2020).max(2100),
    title: line(120).optional(),
  })
  .meta({ id: 'NewSelection' });

/** 年度目标任务、培育数量、时间进度、工作要求 (第五条). */
export const planRound = z
  .strictObject({ target: count.min(1), requirements: text(4000), issuerId: id, timetable })
  .meta({ id: 'PlanRound' });
const unitFigures = {
  organizationId: id,
  /** One exact decimal for each of the four factors. */
  figures: z.record(z.string().max(60), z.string().max(20)),
};
/** What the four factors come to, before anything is decided. */
export const quotaQuestion = z
  .strictObject({ total: count.min(1), units: z.array(z.strictObject(unitFigures)).min(1).max(200) })
  .meta({ id: 'QuotaQuestion' });
export const decideQuotas = z
  .strictObject({
    total: count.min(1),
    units: z
      .array(z.strictObject({ ...unitFigures, quota: count }))
      .min(1)
      .max(200),
    reason: text(1000).optional(),
  })
  .meta({ id: 'DecideQuotas' });
export const nameContact = z.strictObject({ organizationId: id, personId: id }).meta({ id: 'NameContact' });
export const extendWindow = z.strictObject({ to: civilDate, reason: text(500) }).meta({ id: 'ExtendWindow' });
export const raiseQuota = z.strictObject({ organizationId: id, more: count.min(1).max(99), reason: text(500) }).meta({ id: 'RaiseQuota' });
export const finishReview = z.strictObject({}).meta({ id: 'FinishReview' });

const votes = z.strictObject({ candidateId: id, inFavour: count, against: count, abstained: count });
/** 专家评审会议 as it was held; without a ballot where nobody voted. */
export const recordMeeting = z
  .strictObject({
    on: civilDate,
    place: line(100),
    chair: line(50),
    present: z.array(z.string().max(60)).min(1).max(50),
    agenda: z.array(line(200)).min(1).max(30),
    discussion: text(4000),
    ballot: z
      .strictObject({ kind: z.enum(ballotKinds), votes: z.array(votes).min(1).max(500) })
      .optional()
      .transform((ballot) => ballot ?? null),
  })
  .meta({ id: 'RecordMeeting' });
/** 建议名单, in order; a reason where somebody stands before one of a better rank. */
export const suggestList = z
  .strictObject({
    suggested: z
      .array(
        z.strictObject({
          candidateId: id,
          reason: text(500)
            .optional()
            .transform((reason) => reason ?? null),
        }),
      )
      .min(1)
      .max(500),
    reserves: z.array(id).max(500).default([]),
    reason: text(1000).optional(),
  })
  .meta({ id: 'SuggestList' });

/** 党组会议: its number in the year and its day. */
const meeting = {
  meeting: z.strictObject({ year: z.number().int().min(2020).max(2100), seq: z.number().int().min(1).max(999) }),
  on: civilDate,
};
export const approveList = z
  .strictObject({
    ...meeting,
    struck: z
      .array(z.strictObject({ candidateId: id, reason: text(500) }))
      .max(500)
      .default([]),
  })
  .meta({ id: 'ApproveList' });
export const sendBackList = z.strictObject({ ...meeting, reason: text(1000) }).meta({ id: 'SendBackList' });
export const approveReserve = z.strictObject({ ...meeting, candidateId: id, reason: text(1000) }).meta({ id: 'ApproveReserve' });
/** 不再递补: the places that are vacant stay so. */
export const leaveVacant = z.strictObject({ reason: text(1000) }).meta({ id: 'LeaveVacant' });
export const renewNotice = z.strictObject({ reason: text(500) }).meta({ id: 'RenewNotice' });
export const nameAnnounced = z.strictObject({ candidateIds: z.array(id).min(1).max(500) }).meta({ id: 'NameAnnounced' });

/** Each act on a selection with the schema of its input: the one list for routes, paper registration and forms. */
export const selectionActInputs = {
  planRound,
  decideQuotas,
  nameContact,
  extendWindow,
  raiseQuota,
  finishReview,
  recordMeeting,
  suggestList,
  approveList,
  sendBackList,
  approveReserve,
  leaveVacant,
  renewNotice,
  nameAnnounced,
  draftDocument,
  amendDocument,
  checkDocument: takeDocumentStep,
  signDocument: takeDocumentStep,
  numberDocument,
  proofreadDocument: takeDocumentStep,
  printDocument: takeDocumentStep,
  sealDocument,
  distributeDocument,
} as const satisfies Record<SelectionAct, z.ZodType>;

/** The acts' names, for the parameter of a form's address. */
export const selectionActParam = z.enum(Object.keys(selectionActInputs) as SelectionAct[]);
/** What a round issues: 推荐通知 and 公布. */
export const issuedList = z.enum(['calls', 'announcements']);
export type IssuedList = z.infer<typeof issuedList>;
/** A time table to be looked at before anything is decided. */
export const timetableQuestion = z.strictObject({ timetable }).meta({ id: 'TimetableQuestion' });

/** A stage as planned: whether it can hold, and what stands against it or should be known, in words. */
const stageFeasibility = z.object({
  stage,
  label: z.string(),
  from: civilDate,
  to: civilDate,
  workingDays: z.number().int(),
  /** The first day on which it can be over when everything before it goes as fast as it may. */
  earliestEnd: civilDate,
  holds: z.boolean(),
  marks: z.array(z.object({ code: z.string(), message: z.string() })),
});
export const timetableView = z.object({ stages: z.array(stageFeasibility), holds: z.boolean() }).meta({ id: 'Timetable' });

/** The arithmetic of one unit: shares in percent, the exact part of the total, what is proposed. */
const quotaArithmetic = {
  organizationId: id,
  name: z.string(),
  shares: z.record(z.string(), z.string()),
  share: z.string(),
  exact: z.string(),
  proposed: z.number().int(),
  /** An equal remainder went one way or the other: the office has the last word. */
  tied: z.boolean(),
};
export const quotaProposal = z.object({ units: z.array(z.object(quotaArithmetic)) }).meta({ id: 'QuotaProposal' });

const named = z.object({ candidateId: id, name: z.string(), unit: z.string() });
const listCheck = z.object({
  key: z.string(),
  label: z.string(),
  found: z.number().int(),
  of: z.number().int(),
  /** By how many persons it holds, negative by how many it fails; null where there is no bound. */
  room: z.number().int().nullable(),
  about: z.string().nullable(),
  binding: z.boolean(),
});
const share = z.object({ name: z.string(), count: z.number().int() });
/** Balance of a list: the checks of 第三条 and 第六条, and how it is spread. */
const balance = z.object({ persons: z.number().int(), checks: z.array(listCheck), industries: z.array(share), regions: z.array(share) });

const summary = {
  id,
  caseId: id,
  number: z.string(),
  title: z.string(),
  year: z.number().int(),
  stage: z.string(),
  stageLabel: z.string(),
  status: z.enum(['OPEN', 'CLOSED']),
  window: z.object({ from: civilDate, to: civilDate }).nullable(),
};
export const selectionSummary = z.object(summary).meta({ id: 'SelectionSummary' });

/** A year's selection, for the office: plan, quotas with their arithmetic, documents, whom it concerns, lists and decisions. */
export const selectionView = z
  .object({
    ...summary,
    regulation: z.string(),
    docNo: z.string(),
    round: z.number().int(),
    version: z.number().int(),
    backfilled: z.boolean(),
    plan: z
      .object({
        target: z.number().int(),
        requirements: z.string(),
        issuer: z.object({ organizationId: id, name: z.string() }),
        timetable: timetableView,
      })
      .nullable(),
    factors: z.array(z.object({ code: z.string(), label: z.string(), weight: z.number().int() })),
    places: z.object({ total: z.number().int(), reason: z.string().nullable() }).nullable(),
    units: z.array(
      z.object({
        ...quotaArithmetic,
        figures: z.record(z.string(), z.string()),
        quota: z.number().int(),
        /** With what was given beyond the quota. */
        places: z.number().int(),
        contact: z.string().nullable(),
        recommended: z.number().int(),
      }),
    ),
    counts: z.object({ recommended: z.number().int(), passed: z.number().int() }),
    balance,
    documents: z.array(
      z.object({ issued: issuedList, round: z.number().int(), outdated: z.boolean(), persons: z.array(named), document: documentView }),
    ),
    /** Empty before the seals are open. */
    ranking: z.array(named.extend({ rank: z.number().int(), total: z.string(), joint: z.boolean() })),
    meetings: z.array(
      z.object({
        round: z.number().int(),
        on: civilDate,
        place: z.string(),
        chair: z.string(),
        present: z.number().int(),
        ballot: z.enum(ballotKinds).nullable(),
        /** What was said and voted, by whom in whose absence; null for who reads the round without being office or auditor. */
        minutes: z
          .object({
            agenda: z.array(z.string()),
            discussion: z.string(),
            present: z.array(z.string()),
            absent: z.array(z.string()),
            votes: z.array(named.extend({ inFavour: z.number().int(), against: z.number().int(), abstained: z.number().int() })),
          })
          .nullable(),
        /** Why the list stands though it fails a check of the whole list. */
        reason: z.string().nullable(),
        suggested: z.array(named.extend({ reason: z.string().nullable() })),
        reserves: z.array(named),
        balance: balance.nullable(),
      }),
    ),
    decisions: z.array(
      z.object({
        round: z.number().int(),
        year: z.number().int(),
        seq: z.number().int(),
        on: civilDate,
        approved: z.array(named),
        struck: z.array(named.extend({ reason: z.string() })),
        sentBack: z.string().nullable(),
      }),
    ),
    /** 征求意见 whose answers are awaited, of those who count: for office and auditor, empty for others. */
    openOpinions: z.array(named.extend({ organizationId: id, body: z.string(), askedOn: civilDate, dueOn: civilDate.nullable() })),
    /** Places of whom the list lost by decision: filled, left so, or waiting for a decision while there are reserves. */
    vacancies: z.array(named.extend({ filledBy: named.nullable(), notFilled: z.string().nullable() })),
    /** Who waits to be announced, and what holds him. */
    waiting: z.array(named.extend({ refusals: z.array(refusal) })),
    settings: z.array(settingView),
    ...caseProgress,
  })
  .meta({ id: 'Selection' });
export type SelectionView = z.infer<typeof selectionView>;
