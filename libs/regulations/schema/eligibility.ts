import { z } from 'zod';
import { civilDate, clause, code, count, label, shown } from './common.ts';

const block = z.enum(['HARD', 'SOFT']);
const rule = { key: code, label, clause, groups: z.array(code).min(1).nullable().default(null), stage: code.optional() };
const years = count.max(150).nullable();

/** eligibility.yaml: who may enter, rule by rule (000-10 … 000-13; 002-04, 002-08, 002-09; 003-10 … 003-14). */
export const eligibilitySchema = z.strictObject({
  /** Groups that a contestant enters in, such as 职工组 and 学生组; none where all compete together. */
  groups: z.array(z.strictObject({ key: code, label, clause })),
  /** Who is recommended first, or encouraged: no condition (003-10). */
  preferences: shown(z.array(z.strictObject({ key: code, label, clause })).min(1)).optional(),
  rules: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...rule, kind: z.literal('DECLARATION'), proof: z.boolean() }),
        z.strictObject({ ...rule, kind: z.literal('STATUS'), block }),
        z.strictObject({ ...rule, kind: z.literal('PRIOR_RESULT'), level: code, toRank: count.min(1), sameTrade: z.boolean(), block }),
        z.strictObject({ ...rule, kind: z.literal('AGE'), min: years, max: years, on: civilDate.nullable() }),
        z.strictObject({ ...rule, kind: z.literal('BORN'), onOrAfter: civilDate.nullable(), onOrBefore: civilDate.nullable() }),
        z.strictObject({ ...rule, kind: z.literal('TEAM_SIZE'), max: count.min(1) }),
      ]),
    )
    .min(1),
});
