import { z } from 'zod';
import { clause, code, count, decimal, label, line } from './common.ts';

/** Items are numbered within their section: A1, B7. */
const itemCode = z.string().regex(/^[A-Z]\d+$/, 'not a code such as B7');
const countKey = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

const tier = z.strictObject({
  min: decimal,
  minExclusive: z.literal(true).optional(),
  max: decimal.nullable(),
  maxInclusive: z.literal(true).optional(),
  /** Null where the table says nothing: the campaign rules (rules C17). */
  points: decimal.nullable(),
});

const row = { code: itemCode, section: code, title: line, max: decimal, clause };
const item = z.discriminatedUnion('kind', [
  z.strictObject({ ...row, kind: z.literal('JUDGED') }),
  z.strictObject({ ...row, kind: z.literal('OPTION'), options: z.array(z.strictObject({ code, label, points: decimal })).min(2) }),
  z.strictObject({ ...row, kind: z.literal('YES'), points: decimal }),
  z.strictObject({
    ...row,
    kind: z.literal('COUNT'),
    of: z.array(z.strictObject({ key: countKey, label, points: decimal, atMost: count.min(1).optional() })).min(1),
  }),
  z.strictObject({ ...row, kind: z.literal('GROWTH'), tiers: z.array(tier).min(1) }),
  z.strictObject({ ...row, kind: z.literal('CLASSES'), points: decimal, minPeople: count.min(1), minDays: count.min(1) }),
  z.strictObject({ ...row, kind: z.literal('THRESHOLD'), points: decimal, minPeople: count.min(1) }),
  z.strictObject({ ...row, kind: z.literal('VETO') }),
]);

const ruling = z.strictObject({ setting: code, clause });

/** org-award.yaml: the 优秀组织奖自评表 (003/附4), where a document has one. */
export const orgAwardSchema = z.strictObject({
  sections: z.array(z.strictObject({ code, title: line, max: decimal.optional(), bonus: z.boolean(), clause })).min(1),
  items: z.array(item).min(1),
  rulings: z.strictObject({ gap: ruling, notPositive: ruling, discretionary: ruling }),
});
