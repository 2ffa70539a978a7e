import type { DocumentAct } from '@jiangcheng/domain/document/commands';
import { documentChain } from '@jiangcheng/domain/document/steps';
import { z } from 'zod';
import { civilDate, id, line, text } from './common.ts';
import { holdView, takeOver } from './hold.ts';

const texts = {
  title: line(100),
  recipients: z.array(line(200)).min(1).max(50),
  body: z.array(text(2000)).min(1).max(200),
  attachments: z.array(line(200)).max(30),
};
/** What an official document says: 主送 in order, one paragraph a line of `body`, titles of what is attached, 附注 without its brackets. */
const documentText = z.strictObject({
  ...texts,
  attachments: texts.attachments.default([]),
  note: line(100)
    .optional()
    .transform((note) => note ?? null),
});

/** `on` is the day of the step, as on the paper. */
const step = { on: civilDate };
const version = z.number().int().min(1).optional();
const withText = z.strictObject({ ...step, text: documentText });
const byBody = z.strictObject({ ...step, organizationId: id });

/** 拟稿 of a text. */
export const draftDocument = withText.meta({ id: 'DraftDocument' });
/**
 * A change of the text on its way: after 签发 it goes back to the signer, printed versions are void. `takeOver`: from who has it in hand.
 * `version`: of the text that the person saw, counted from 1.
 */
export const amendDocument = z.strictObject({ takeOver, ...step, text: documentText, version }).meta({ id: 'AmendDocument' });
/** 核稿, 签发, 校对, 印制: a day and whose step it is. */
export const takeDocumentStep = z.strictObject(step).meta({ id: 'TakeDocumentStep' });
/** 会签 of a document by one of its joint issuers. */
export const countersignDocument = byBody.meta({ id: 'CountersignDocument' });
/** The number as it stands in the office's register: 通工发〔2025〕14号. */
export const numberDocument = z.strictObject({ ...step, number: line(60) }).meta({ id: 'NumberDocument' });
/** 用印 of one issuer. */
export const sealDocument = byBody.meta({ id: 'SealDocument' });
/** 分发登记: to whom it went. */
export const distributeDocument = z.strictObject({ ...step, recipients: texts.recipients }).meta({ id: 'DistributeDocument' });

/** Each step of an official document with the schema of its input, whatever kind of case issues it (office.md §2). */
export const documentActInputs = {
  DRAFT: draftDocument,
  AMEND: amendDocument,
  CHECK: takeDocumentStep,
  COUNTERSIGN: countersignDocument,
  SIGN: takeDocumentStep,
  NUMBER: numberDocument,
  PROOFREAD: takeDocumentStep,
  PRINT: takeDocumentStep,
  SEAL: sealDocument,
  DISTRIBUTE: distributeDocument,
} as const satisfies Record<DocumentAct, z.ZodType>;

/** Whose step it was and when; `paper` where it was taken over from paper. */
const taken = { on: civilDate, by: z.string(), paper: z.boolean() };
const hashed = { ...taken, sha256: z.string(), void: z.boolean() };

/** An official document on its way (发文) as a page shows it. */
export const documentView = z
  .object({
    kind: z.string(),
    label: z.string(),
    /** Number of the distributed document that this one corrects (更正通知). */
    corrects: z.string().nullable(),
    issuers: z.array(z.object({ organizationId: id, name: z.string() })),
    text: z.object({ ...texts, note: z.string().nullable() }).nullable(),
    /** Titles of the tables that are locked with the text; each has a page of its own. */
    annexes: z.array(z.string()),
    number: z.string().nullable(),
    /** 成文日期: the day of the signature that stands. */
    issuedOn: civilDate.nullable(),
    /** The chain in order, one line for each body at 会签 and 用印. `open` is where a step could be taken now. */
    steps: z.array(
      z.object({
        step: z.enum(documentChain),
        label: z.string(),
        issuer: z.string().nullable(),
        taken: z.object(taken).nullable(),
        open: z.boolean(),
      }),
    ),
    /** Who drafted, and who changed the text since, in order. */
    written: z.array(z.object(taken)),
    /** Who has the text in hand. */
    hold: holdView,
    signatures: z.array(z.object(hashed)),
    printings: z.array(z.object({ ...hashed, version: z.number().int(), checkCode: z.string() })),
    distributed: z.object({ ...taken, recipients: z.array(z.string()) }).nullable(),
  })
  .meta({ id: 'OfficialDocument' });
export type DocumentView = z.infer<typeof documentView>;

/** Of a document's page: which printed version; without it the one that stands. */
export const printedVersion = z.strictObject({ version: z.coerce.number().int().min(1).max(1000).optional() });
export type PrintedVersion = z.infer<typeof printedVersion>;
