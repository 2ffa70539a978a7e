import { z } from 'zod';
import { civilDate, id, instant, line, refusal } from './common.ts';

/** A mark as text, so that "89.50" and 30 digits arrive as written; the domain decides what it is (shared/decimal). */
export const mark = z.string().max(64).nullable();
export const entryStatuses = ['PRESENT', 'ABSENT', 'WITHDRAWN', 'DISQUALIFIED'] as const;
export const entryInput = z
  .strictObject({
    /** Stable key of the contestant in this report; made by the server when absent. */
    key: id.optional(),
    number: z.string().max(30).optional(),
    name: z.string().max(400),
    sex: z.enum(['F', 'M']).optional(),
    unit: z.string().max(400),
    team: z.string().max(400).optional(),
    theory: mark,
    practice: mark,
    /** Time used in seconds, for the tie rule. */
    timeSeconds: z.number().int().min(0).max(1_000_000).optional(),
    /** The organizer's own total; compared, never trusted. */
    total: mark.optional(),
    status: z.enum(entryStatuses).default('PRESENT'),
    note: z.string().max(400).optional(),
    /** False of who is none of the office's own contestants, where those are ranked by themselves (000-57). */
    local: z.boolean().optional(),
  })
  .meta({ id: 'EntryInput' });
/** Saves the whole sheet. `version` is the one the person saw (0 for a first save); another one saved meanwhile is a conflict. */
export const saveDraft = z
  .strictObject({ version: z.number().int().min(0), entries: z.array(entryInput).max(2000) })
  .meta({ id: 'SaveDraft' });
/** CSV as text; the file's bytes go to /files first when they are not UTF-8. All or nothing. */
export const importCsv = z
  .strictObject({ version: z.number().int().min(0), fileId: id.optional(), csv: z.string().max(2_000_000).optional() })
  .meta({ id: 'ImportCsv' });

/** Takes those who checked in over to the sheet; `version` as in a save. */
export const takeOver = z.strictObject({ version: z.number().int().min(0) }).meta({ id: 'TakeOver' });

export const rankedEntry = z
  .object({
    key: id,
    number: z.string().nullable(),
    name: z.string(),
    sex: z.enum(['F', 'M']).nullable(),
    unit: z.string(),
    team: z.string().nullable(),
    theory: z.string().nullable(),
    practice: z.string().nullable(),
    timeSeconds: z.number().nullable(),
    ownTotal: z.string().nullable(),
    status: z.enum(entryStatuses),
    note: z.string().nullable(),
    local: z.boolean(),
    total: z.string().nullable(),
    rank: z.number().int().nullable(),
    decidedBy: z.string().nullable(),
    problems: z.array(refusal),
  })
  .meta({ id: 'RankedEntry' });
export const printView = z
  .object({
    id,
    kind: z.enum(['SCORE_SUMMARY', 'WINNER_INFO']),
    version: z.number().int(),
    origin: z.enum(['SYSTEM', 'OWN_SHEET']),
    round: z.number().int(),
    status: z.enum(['VALID', 'VOID']),
    voidReason: z.string().nullable(),
    checkCode: z.string(),
    printedAt: instant,
    signed: z
      .object({
        chiefJudgeSignedOn: civilDate.nullable(),
        seals: z.array(z.object({ organizationId: id, sealedOn: civilDate })),
        attachedAt: instant,
      })
      .nullable(),
    signedFileId: id.nullable(),
  })
  .meta({ id: 'Print' });
/** The certificate held before in the contest's trade, 1 = 一级; both null: none (003/附2/三.3). */
const heldCertificate = z.strictObject({ level: z.literal([1, 2, 3, 4, 5]).nullable(), issuedOn: civilDate.nullable() });
export const winnerView = z
  .object({
    entryKey: id,
    rank: z.number().int(),
    name: z.string(),
    version: z.number().int(),
    idNumberMask: z.string().nullable(),
    bankAccountMask: z.string().nullable(),
    bankName: z.string().nullable(),
    phoneMask: z.string().nullable(),
    idCopyFileId: id.nullable(),
    /** From then on the file answers 410. */
    idCopyDeletedOn: civilDate.nullable(),
    authorization: z.object({ version: z.string(), signedOn: civilDate, fileId: id }).nullable(),
    held: heldCertificate.nullable(),
    missing: z.array(z.string()),
  })
  .meta({ id: 'Winner' });
export const scoreReportView = z
  .object({
    caseId: id,
    round: z.number().int(),
    editable: z.boolean(),
    version: z.number().int(),
    updatedBy: z.string().nullable(),
    updatedAt: instant.nullable(),
    /** Who edits the draft now, since when, and when that lapses without a save; saving by another is refused until he takes it over. */
    hold: z.object({ by: z.string(), since: instant, until: instant, mine: z.boolean() }).nullable(),
    weights: z.object({ theory: z.string(), practice: z.string() }),
    /** Own contestants alone are ranked, for an upper contest hosted together (000-57). */
    coHosted: z.boolean(),
    /** Of current affairs in the theory paper, where the regulation asks for it (003-21). */
    currentAffairs: z.object({ ofTotal: z.string(), ofTheory: z.string(), clause: z.string() }).nullable(),
    /** Rank 1 to this one hand in particulars, which `winnerRequires` lists. */
    winnerRanks: z.number().int(),
    winnerRequires: z.array(z.string()),
    /** Version of the 授权书 that winners sign. */
    authorizationVersion: z.string(),
    entries: z.array(rankedEntry),
    winners: z.array(winnerView),
    prints: z.array(printView),
    /** What still stands between the draft and its hand-in, one by one. */
    missing: z.array(refusal),
    rounds: z.array(
      z.object({
        round: z.number().int(),
        handedInAt: instant,
        effectiveAt: instant,
        late: z.boolean(),
        review: z.enum(['CONFIRMED', 'REOPENED', 'RETURNED', 'WITHDRAWN']).nullable(),
      }),
    ),
  })
  .meta({ id: 'ScoreReport' });
export const reportRound = z
  .object({
    round: z.number().int(),
    handedInAt: instant,
    handedInBy: z.string(),
    effectiveAt: instant,
    late: z.boolean(),
    lateExplanation: z.string().nullable(),
    lateFileId: id.nullable(),
    sha256: z.string(),
    entries: z.array(rankedEntry),
    prints: z.array(printView),
    review: z.enum(['CONFIRMED', 'REOPENED', 'RETURNED', 'WITHDRAWN']).nullable(),
    /** `label` says the code in the reader's language. */
    reviewReason: z.object({ code: z.string(), label: z.string(), text: z.string() }).nullable(),
    reviewedAt: instant.nullable(),
  })
  .meta({ id: 'ReportRound' });
/** A winner's particulars (000-34): kept encrypted, shown masked. Fields left out stay as they are. */
export const saveWinner = z
  .strictObject({
    version: z.number().int().min(0),
    idNumber: z.string().max(60).optional(),
    bankAccount: z.string().max(60).optional(),
    bankName: line(80).optional(),
    phone: z.string().max(40).optional(),
    idCopyFileId: id.optional(),
    authorization: z.strictObject({ version: z.string().max(40), signedOn: civilDate, fileId: id }).optional(),
    held: heldCertificate.optional(),
  })
  .meta({ id: 'SaveWinner' });
export const newPrint = z
  .strictObject({ kind: z.enum(['SCORE_SUMMARY', 'WINNER_INFO']), ownSheet: z.strictObject({ csv: z.string().max(2_000_000) }).optional() })
  .meta({ id: 'NewPrint' });
/** The scan of the signed print comes back with the code that is printed on it. */
export const attachSigned = z
  .strictObject({
    checkCode: z.string().max(40),
    fileId: id,
    chiefJudgeSignedOn: civilDate.optional(),
    seals: z
      .array(z.strictObject({ organizationId: id, sealedOn: civilDate }))
      .max(10)
      .default([]),
  })
  .meta({ id: 'AttachSigned' });
export const reveal = z.strictObject({ field: z.enum(['idNumber', 'bankAccount', 'phone']), reason: line(200) }).meta({ id: 'Reveal' });
export const revealed = z.object({ field: z.string(), value: z.string() }).meta({ id: 'Revealed' });
