import { z } from 'zod';
import { clause, code, count, decimal, label, shown } from './common.ts';

/** scoring.yaml: weights, ranks, prizes, and what a complete report holds (000-24, 000-26, 000-34, 000-51). */
export const scoringSchema = z.strictObject({
  weights: z.strictObject({ theory: decimal, practice: decimal, overrideNeeds: shown(z.literal('UPPER_CONTEST_DOCUMENT')), clause }),
  /** Level of the 国家职业技能标准 that the papers follow, alone or with the higher ones (1 = 一级); of one stage where the document says so. */
  questionBasis: z.strictObject({ level: z.literal([1, 2, 3, 4, 5]), orHigher: z.boolean(), stage: code.optional(), clause }).optional(),
  /** Share of the total, and so of the theory paper that it is part of (003-21). */
  currentAffairs: z.strictObject({ ofTotal: decimal, ofTheory: decimal, setting: code, clause }).optional(),
  marks: z.strictObject({ min: shown(z.literal('0')), max: shown(z.literal('100')), decimals: count.max(6), clause }),
  total: z.strictObject({ decimals: count.max(6), rounding: shown(z.literal('HALF_UP')), clause }),
  tieBreak: z.strictObject({
    value: z.array(z.enum(['PRACTICE', 'THEORY', 'TIME'])),
    then: shown(z.literal('JOINT')),
    setting: code,
    clause,
  }),
  minFinalists: z.strictObject({ value: count, stage: code.optional(), below: shown(z.literal('WAIVER_WITH_REASON')), clause }),
  winners: z.strictObject({ fromRank: z.literal(1), toRank: count.min(1), clause }),
  prizes: z.strictObject({
    currency: shown(z.literal('CNY')),
    clause,
    table: z.array(z.strictObject({ rank: shown(count.min(1)), amount: decimal, clause })),
  }),
  jointPrize: z.strictObject({ value: z.enum(['AVERAGE', 'EACH_FULL']), setting: code, clause }),
  /** 复检: shares in percent; the top group is that of the winners. */
  recheck: z.strictObject({ restPercent: count.max(100), errorPercent: count.max(100), setting: code, clause }),
  required: z.array(z.strictObject({ key: code, label, of: z.enum(['REPORT', 'EACH_ORGANIZER', 'EACH_WINNER']), clause })).min(1),
});
