import { candidateStatuses, itemResults } from '@jiangcheng/domain/recommendation/records';
import { reviewVerdicts } from '@jiangcheng/domain/recommendation/review';
import { z } from 'zod';
import { civilDate, id, instant, line, page, pageQuery, text } from './common.ts';
import { holdView, takeOver } from './hold.ts';

const version = z.number().int().min(0);
const code = z.string().max(60);
const sex = z.enum(['F', 'M']);
const status = z.enum(candidateStatuses);
const period = z.strictObject({
  from: civilDate,
  until: civilDate.optional().transform((until) => until ?? null),
});
const evidence = z.strictObject({
  id: id.optional(),
  force: code,
  point: code.optional().transform((point) => point ?? null),
  title: line(200),
  text: z.string().max(4000).default(''),
  fileId: id.optional().transform((fileId) => fileId ?? null),
});

/** Numbers left out stay as they were; of an ID number come birth date and sex. `takeOver`: from who has the form in hand. */
export const saveCandidate = z
  .strictObject({
    version,
    name: z.string().max(400),
    sex: sex.optional(),
    idNumber: z.string().max(60).optional(),
    birthDate: civilDate.optional(),
    phone: z.string().max(40).optional(),
    employer: z.string().max(400),
    post: z.string().max(400),
    industry: z.string().max(400),
    region: z.string().max(400),
    keyIndustry: z.boolean(),
    declared: z.array(code).max(50).default([]),
    attested: z.array(code).max(50).default([]),
    frontLine: z.array(period).max(50).default([]),
    evidence: z.array(evidence).max(100).default([]),
    takeOver,
  })
  .meta({ id: 'SaveCandidate' });
/** 集体研究, 推荐报告 and 本单位公示; what is left out stays. */
export const saveRecommendation = z
  .strictObject({
    version,
    studiedOn: civilDate.optional(),
    studyFileId: id.optional(),
    reportFileId: id.optional(),
    shown: z.strictObject({ from: civilDate, to: civilDate, fileId: id.optional() }).optional(),
  })
  .meta({ id: 'SaveRecommendation' });
/** The signed and sealed print, with the code that stands on it. */
export const fileCandidate = z.strictObject({ version, formFileId: id, formCode: z.string().max(40) }).meta({ id: 'FileCandidate' });
export const withdrawCandidate = z.strictObject({ version, reason: text(500) }).meta({ id: 'WithdrawCandidate' });
/** All of the unit's candidates in its own order. */
export const rankCandidates = z.strictObject({ candidateIds: z.array(id).min(1).max(200) }).meta({ id: 'RankCandidates' });
/** 形式审查: a result for every item; for a return a day, for a rejection the item that fails. */
export const reviewCandidate = z
  .strictObject({
    version,
    verdict: z.enum(reviewVerdicts),
    items: z
      .array(
        z.strictObject({
          key: code,
          result: z.enum(itemResults),
          note: text(500)
            .optional()
            .transform((note) => note ?? null),
        }),
      )
      .min(1)
      .max(60),
    reason: text(1000).optional(),
    failed: code.optional(),
    dueOn: civilDate.optional(),
  })
  .meta({ id: 'ReviewCandidate' });
export const exceptCandidate = z.strictObject({ version, key: code, reason: text(500) }).meta({ id: 'ExceptCandidate' });

/** 征求意见: a body asked by its name, and its answer with the scan of it; what is recorded again replaces what was. */
export const recordOpinion = z
  .strictObject({
    version,
    body: line(80),
    askedOn: civilDate,
    /** By when the answer is asked for. */
    dueOn: civilDate.optional(),
    answer: z
      .strictObject({ on: civilDate, text: text(1000), fileId: id })
      .optional()
      .transform((answer) => answer ?? null),
  })
  .meta({ id: 'RecordOpinion' });

export const candidateMoved = z.object({ candidateId: id, version }).meta({ id: 'CandidateMoved' });
export const recommendationMoved = z.object({ version }).meta({ id: 'RecommendationMoved' });
export const candidatesRanked = z.object({ ranked: z.number().int() }).meta({ id: 'CandidatesRanked' });

const labelled = z.object({ key: z.string(), label: z.string(), clause: z.string() });
/** What a form asks, in the words of the regulation. */
const questions = z.object({
  declarations: z.array(labelled),
  attested: z.array(labelled),
  forces: z.array(labelled),
  points: z.array(labelled.extend({ force: z.string() })),
  items: z.array(labelled),
});

const candidateSummary = z.object({
  id,
  organizationId: id,
  unit: z.string(),
  position: z.number().int(),
  name: z.string(),
  sex,
  employer: z.string(),
  post: z.string(),
  industry: z.string(),
  region: z.string(),
  keyIndustry: z.boolean(),
  status,
  review: z.enum(['PASSED', 'REJECTED']).nullable(),
  supplementDueOn: civilDate.nullable(),
  version,
});
export const candidatePage = page(candidateSummary).meta({ id: 'CandidatePage' });
export const candidateQuery = pageQuery.extend({ organizationId: id.optional() });

/** One candidate with his form, evidence, conditions and what he held before; numbers are masked. */
export const candidateView = candidateSummary
  .extend({
    caseId: id,
    idNumberMask: z.string().nullable(),
    phoneMask: z.string().nullable(),
    birthYear: z.number().int(),
    declared: z.array(z.string()),
    attested: z.array(z.string()),
    frontLine: z.array(z.object({ from: civilDate, until: civilDate.nullable() })),
    evidence: z.array(
      z.object({ id, force: z.string(), point: z.string().nullable(), title: z.string(), text: z.string(), fileId: id.nullable() }),
    ),
    conditions: z.array(
      labelled.extend({
        verdict: z.enum(['MET', 'NOT_MET', 'NEEDS_REASON', 'EXCUSED', 'NOT_ATTESTED']),
        exception: z.object({ reason: z.string(), by: z.string() }).nullable(),
      }),
    ),
    reviewItems: z.array(labelled.extend({ result: z.enum(itemResults).nullable(), note: z.string().nullable() })),
    /** Null where the round seeks none, and for the unit: what other bodies say of a person is the office's. */
    opinions: z
      .array(
        z.object({
          body: z.string(),
          askedOn: civilDate,
          dueOn: civilDate.nullable(),
          answer: z.object({ on: civilDate, text: z.string(), fileId: id }).nullable(),
        }),
      )
      .nullable(),
    reviewClause: z.string().nullable(),
    reviewReason: z.string().nullable(),
    formFileId: id.nullable(),
    filedAt: instant.nullable(),
    /** Who has the form in hand. */
    hold: holdView,
    /** Units for which the same person counts in this round. */
    elsewhere: z.array(z.string()),
    /** What he held in earlier years; not `certain` where only the name agrees. */
    earlier: z.array(z.object({ year: z.number().int(), what: z.string(), certain: z.boolean() })),
    may: z.object({ edit: z.boolean(), file: z.boolean(), withdraw: z.boolean(), review: z.boolean(), recordOpinions: z.boolean() }),
  })
  .meta({ id: 'Candidate' });

/** What one unit recommends in a round. */
export const recommendationView = z
  .object({
    roundId: id,
    caseId: id,
    title: z.string(),
    stageLabel: z.string(),
    organizationId: id,
    unit: z.string(),
    contact: z.string().nullable(),
    requirements: z.string(),
    window: z.object({ from: civilDate, to: civilDate }).nullable(),
    /** What the unit may recommend, and how many count. */
    places: z.number().int(),
    counted: z.number().int(),
    version,
    studiedOn: civilDate.nullable(),
    studyFileId: id.nullable(),
    reportFileId: id.nullable(),
    shown: z.object({ from: civilDate, to: civilDate, fileId: id.nullable() }).nullable(),
    candidates: z.array(candidateSummary),
    questions,
    /** Why the unit cannot fill in now; null while it can. */
    closed: z.string().nullable(),
    may: z.object({ edit: z.boolean() }),
  })
  .meta({ id: 'Recommendation' });

/** A round in which a unit takes part. */
export const unitRound = z
  .object({
    roundId: id,
    caseId: id,
    title: z.string(),
    stageLabel: z.string(),
    organizationId: id,
    unit: z.string(),
    window: z.object({ from: civilDate, to: civilDate }).nullable(),
    places: z.number().int(),
    counted: z.number().int(),
  })
  .meta({ id: 'UnitRound' });
export const unitRoundPage = page(unitRound).meta({ id: 'UnitRoundPage' });
