import { z } from 'zod';
import { civilDate, id, line, refusal, text } from './common.ts';
import { moneyAction } from './payment.ts';

/** What the host of a contest gave where the document leaves it to the host (002-13). */
const hostGiven = z.strictObject({ kind: z.enum(['QUALIFICATION', 'SKILL_LEVEL']), level: z.literal([1, 2, 3, 4, 5]) });
/** Numbers as they were issued; `reason` corrects recorded ones. */
export const recordedCertificates = z
  .strictObject({
    certificates: z
      .array(
        z.strictObject({
          contestId: id,
          entry: z.string().max(100),
          number: z.string().max(60),
          issuedOn: civilDate,
          given: hostGiven.optional(),
        }),
      )
      .min(1)
      .max(1000),
    reason: text(500).optional(),
  })
  .meta({ id: 'RecordedCertificates' });
/** 函 about one honour, with the names that no earlier one had. */
export const newHonourLetter = z
  .strictObject({ honour: z.string().max(40), number: z.string().max(100), sentOn: civilDate, fileId: id.optional() })
  .meta({ id: 'NewHonourLetter' });
export const honourAnswer = z
  .strictObject({ on: civilDate, text: text(1000), chosen: z.array(z.string().max(100)).max(5000), fileId: id.optional() })
  .meta({ id: 'HonourAnswer' });

const winner = { contestId: id, title: z.string(), entry: z.string(), name: z.string(), rank: z.number().int() };
export const nominationView = z
  .object({
    ...winner,
    tradeNo: z.number().int(),
    certificate: z.enum(['SKILL_LEVEL', 'SPECIAL_ABILITY', 'BY_HOST']),
    level: z.number().int().nullable(),
    by: z.enum(['RANK', 'STEP_UP', 'SAME_LEVEL', 'SPECIAL_ABILITY', 'HOST']),
    clause: z.string(),
    number: line(60).nullable(),
    issuedOn: z.string().nullable(),
    given: hostGiven.nullable(),
  })
  .meta({ id: 'Nomination' });
const candidate = z.object({ key: z.string(), title: z.string(), name: z.string(), rank: z.number().int(), rankInField: z.number().int() });
export const honourView = z
  .object({
    key: z.string(),
    label: z.string(),
    /** PRIORITY: a basis and no award. */
    nature: z.enum(['PRIORITY', 'TITLE', 'DELEGATION']),
    approver: z.string(),
    clause: z.string(),
    /** The rule that made the list, in the campaign's reading (C9, C10). */
    rule: z.object({
      toRank: z.number().int(),
      field: z.enum(['ALL', 'WOMEN_OVERALL', 'AMONG_WOMEN']),
      bornOnOrAfter: z.string().nullable(),
      needsNationalStandard: z.boolean(),
    }),
    candidates: z.array(candidate),
    missed: z.array(z.object({ key: z.string(), title: z.string(), name: z.string(), rank: z.number().int(), refusal })),
    letters: z.array(
      z.object({
        id,
        number: z.string(),
        sentOn: z.string(),
        candidates: z.array(candidate),
        fileId: id.nullable(),
        answer: z.object({ on: z.string(), text: z.string(), chosen: z.array(z.string()), fileId: id.nullable() }).nullable(),
      }),
    ),
    /** How many of the list no letter has named. */
    unsent: z.number().int(),
  })
  .meta({ id: 'Honour' });
export const awardsView = z
  .object({
    caseId: id.nullable(),
    nominations: z.array(nominationView),
    /** The document by which a host gives certificates; null where the regulation names the levels. */
    certificateBasis: z.string().nullable(),
    withheld: z.array(z.object({ ...winner, refusal })),
    /** Issued, and a correction took the ground away. */
    groundless: z.array(z.object({ contestId: id, entry: z.string(), number: z.string(), issuedOn: z.string() })),
    honours: z.array(honourView),
    actions: z.array(moneyAction),
  })
  .meta({ id: 'CampaignAwards' });
export const certificatesRecorded = z.object({ recorded: z.number().int() }).meta({ id: 'CertificatesRecorded' });
export const letterMoved = z.object({ letterId: id }).meta({ id: 'LetterMoved' });
