import type { ObjectionAct } from '@jiangcheng/domain/objection/acts';
import { objectionStandings } from '@jiangcheng/domain/objection/standing';
import { z } from 'zod';
import { civilDate, id, instant, line, pageQuery, refusal, text } from './common.ts';
import { caseProgress } from './case.ts';

const findings = ['UPHELD', 'PARTLY', 'NOT_UPHELD'] as const;
export const objectorKinds = ['REAL_NAME', 'UNIT_SEAL', 'ANONYMOUS'] as const;
const identity = z.strictObject({ name: line(80), contact: text(300) });

/** Who gives no name gives no identity. */
const form = z.strictObject({
  personId: line(80),
  objectorKind: z.enum(objectorKinds),
  identity: identity.optional(),
  facts: text(5000),
});
/** 1.5 MB in all: what a JSON body of 2.5 MB can carry. */
export const MAX_OBJECTION_FILES = 2;
const MAX_FILE_BASE64 = 1_000_000;
/** In base64 (PDF, JPEG or PNG, by their contents): kept as the objector's name is, for they may say who he is. */
const files = z
  .array(z.strictObject({ name: line(200), content: z.base64().max(MAX_FILE_BASE64) }))
  .max(MAX_OBJECTION_FILES)
  .default([]);
/** By letter, telephone or in person, entered by a clerk: he alone and the two who verify read who objects. */
export const newObjection = form
  .extend({
    arrival: z.discriminatedUnion('channel', [
      z.strictObject({ channel: z.enum(['CALL', 'VISIT']) }),
      z.strictObject({ channel: z.literal('LETTER'), postmarkedOn: civilDate.optional(), receivedOn: civilDate }),
    ]),
    sealed: z.boolean().default(false),
    concrete: z.boolean(),
    files,
  })
  .meta({ id: 'NewObjection' });
/** From the web, without a session. */
export const webObjection = form.extend({ files }).meta({ id: 'WebObjection' });
/** With these the objector reads how his objection stands; the code is shown once and kept nowhere. */
export const objectionReceipt = z.object({ receiptNo: z.string(), code: z.string() }).meta({ id: 'ObjectionReceipt' });
export const receiptQuestion = z.strictObject({ receiptNo: line(40), code: line(40) }).meta({ id: 'ReceiptQuestion' });
export const receiptAnswer = z
  .object({
    receiptNo: z.string(),
    receivedOn: civilDate,
    inTime: z.boolean(),
    /** RECEIVED, NOT_ADMITTED, ADMITTED, REPORTED, DECIDED or REPLIED. */
    standing: z.string(),
    standingLabel: z.string(),
    reply: z.object({ on: civilDate, text: z.string() }).nullable(),
  })
  .meta({ id: 'ReceiptAnswer' });

export const takenUpObjection = z.object({ caseId: id }).meta({ id: 'TakenUpObjection' });
export const assessObjection = z.strictObject({ concrete: z.boolean(), sealed: z.boolean() }).meta({ id: 'AssessObjection' });
export const admitObjection = z
  .strictObject({ verifiers: z.array(id).length(2), related: z.array(id).max(2).default([]) })
  .meta({ id: 'AdmitObjection' });
export const registerObjection = z.strictObject({ reason: text(500) }).meta({ id: 'RegisterObjection' });
export const reportFinding = z
  .strictObject({ finding: z.enum(findings), fileId: id, signedBy: z.array(id).max(2) })
  .meta({ id: 'ReportFinding' });
export const decideObjection = z
  .strictObject({ effect: z.enum(['KEEP', 'REMOVE']), on: civilDate, reference: line(120) })
  .meta({ id: 'DecideObjection' });
export const replyToObjection = z.strictObject({ on: civilDate, text: text(2000) }).meta({ id: 'ReplyToObjection' });
/** Why somebody wants to read who objects: it stays in the record. */
export const objectorQuestion = z.strictObject({ reason: text(300) }).meta({ id: 'ObjectorQuestion' });
export const objectorAnswer = z
  .object({
    kind: z.enum(objectorKinds),
    name: z.string().nullable(),
    contact: z.string().nullable(),
    files: z.array(z.object({ name: z.string(), contentType: z.string(), content: z.string() })),
  })
  .meta({ id: 'Objector' });

/** Each act on an objection with the schema of its input: the one list for routes and forms. */
export const objectionActInputs = {
  assessObjection,
  admitObjection,
  registerObjection,
  reportFinding,
  decideObjection,
  replyToObjection,
} as const satisfies Record<ObjectionAct, z.ZodType>;
/** The acts' names, for the parameter of a form's address. */
export const objectionActParam = z.enum(Object.keys(objectionActInputs) as ObjectionAct[]);
/** What a decision on paper may be about. */
export const objectionPaperInputs = { decideObjection } as const;

export const objectionSummary = z
  .object({
    id,
    noticeId: id,
    noticeTitle: z.string(),
    receiptNo: z.string(),
    personId: z.string(),
    personName: z.string(),
    channel: z.enum(['WEB', 'LETTER', 'CALL', 'VISIT']),
    receivedAt: instant,
    inTime: z.boolean(),
    objectorKind: z.enum(objectorKinds),
    takenUp: z.boolean(),
    standing: z.enum(objectionStandings),
    standingLabel: z.string(),
  })
  .meta({ id: 'ObjectionSummary' });

export const objectionView = objectionSummary
  .extend({
    clause: z.string(),
    facts: z.string(),
    files: z.number().int(),
    concrete: z.boolean(),
    sealed: z.boolean(),
    arrival: z.object({ channel: z.string(), on: civilDate, basis: z.string() }),
    stage: z.string().nullable(),
    stageLabel: z.string().nullable(),
    /** What may become of it, before it is admitted. */
    admissibility: z.object({ verdict: z.enum(['ADMIT', 'COMPLETE', 'REGISTER']), refusals: z.array(refusal) }).nullable(),
    verifiers: z.array(z.object({ personId: z.string(), name: z.string() })),
    /** Why it was only registered; null where it was admitted, or nobody decided yet. */
    refused: z.string().nullable(),
    finding: z.enum(findings).nullable(),
    decision: z.object({ body: z.string(), on: civilDate, reference: z.string(), effect: z.enum(['KEEP', 'REMOVE']) }).nullable(),
    /** Whether it holds the person whom it concerns; what becomes of it frees him. */
    hold: z.enum(['OPEN', 'NOT_UPHELD', 'UPHELD']).nullable(),
    /** The clock of the answer; null where there is nobody to answer. */
    replyDue: z.object({ on: civilDate, text: z.string(), overdue: z.boolean() }).nullable(),
    reply: z.object({ on: civilDate, text: z.string() }).nullable(),
    /** The 停止培育 that it led to (第二十一条). */
    ledTo: z.object({ caseId: id, on: civilDate, reference: z.string() }).nullable(),
    /** Whether the reader is one of the three who may read who objects. */
    mayReadObjector: z.boolean(),
    ...caseProgress,
  })
  .meta({ id: 'Objection' });

/** Of one notice, or of all that the reader may read. */
export const objectionQuery = pageQuery.extend({ noticeId: id.optional(), standing: z.enum(objectionStandings).optional() });
export type ObjectionQuery = z.infer<typeof objectionQuery>;
export type ObjectionView = z.infer<typeof objectionView>;
export type ObjectionSummary = z.infer<typeof objectionSummary>;
export type WebObjectionInput = z.input<typeof webObjection>;
