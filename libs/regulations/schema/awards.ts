import { z } from 'zod';
import { civilDate, clause, code, count, label, line } from './common.ts';

const groups = z.array(z.enum(['WORKER', 'STUDENT'])).min(1);

const certificates = z.strictObject({
  /** Which trades give a certificate of a skill level. */
  trades: z.strictObject({ needs: z.enum(['NATIONAL_STANDARD', 'CATALOGUE']), clause }),
  otherTrades: z.strictObject({ value: z.enum(['NONE', 'SPECIAL_ABILITY']), setting: code.optional(), clause }),
  /** Where a trade that is a 专项职业能力 gives the certificate of one. */
  specialAbility: z.strictObject({ clause }).optional(),
  heldAlready: z.strictObject({ value: z.enum(['NONE_WITH_REASON', 'ISSUE']), setting: code, clause }),
  heldFor: z.strictObject({ months: count.min(1), before: z.enum(['STEP_UP_ONLY', 'EVERY_ISSUE']), setting: code, clause }).optional(),
  groups: z.strictObject({ value: groups, clause }),
  /** `stepUp`: who holds just this level gets the next higher one. 1 = 一级. */
  bands: z
    .array(
      z.strictObject({
        fromRank: count.min(1),
        toRank: count.min(1),
        level: z.literal([1, 2, 3, 4, 5]),
        stepUp: z.boolean(),
        clause,
      }),
    )
    .min(1),
});

/** The host gives them by its own policy, on a document of its own (谁主办、谁负责). */
const hostCertificates = z.strictObject({ basis: line, clause });

const honour = z.strictObject({
  key: code,
  label,
  /** PRIORITY: 优先参与选树, no award by itself. TITLE: given after the approver's 核准. DELEGATION: 选派 to an upper contest. */
  nature: z.enum(['PRIORITY', 'TITLE', 'DELEGATION']),
  approver: line,
  /** `toRankSetting`: the document names no number, the campaign does. */
  toRank: count.min(1),
  toRankSetting: code.optional(),
  tier: line.optional(),
  women: z.strictObject({ value: z.enum(['OVERALL_TOP_3', 'TOP_3_AMONG_WOMEN']), setting: code, clause }).optional(),
  /** `setting` names a first day by itself; without one BIRTH_BOUNDARY says whether the printed day belongs to it. */
  bornFrom: z.strictObject({ value: civilDate, setting: code.optional(), clause }).optional(),
  needsNationalStandard: z.boolean(),
  groups,
  clause,
});

/** awards.yaml: certificates, honours and separate rankings (000-52 … 000-58, 003-24 … 003-28); prizes stand in scoring.yaml. */
export const awardsSchema = z.strictObject({
  /** One of the two, or neither where the document knows no certificates. */
  certificates: certificates.optional(),
  hostCertificates: hostCertificates.optional(),
  honours: z.array(honour),
  /** A co-hosted upper contest ranks the office's own contestants separately. */
  localRanking: z.strictObject({ value: z.boolean(), clause }),
});
