import { tradeFields } from '@jiangcheng/domain/campaign/trade-field';
import { z } from 'zod';
import { line, text } from './common.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const typed = z.union([z.string().max(2000), z.number(), z.boolean()]);
const named = { regulation: z.string(), edition: z.string() };
const tradeField = z.enum(tradeFields);
const status = z.enum(['SHIPPED', 'DRAFT', 'PUBLISHED']);

const count = z.number().int().min(1).max(10_000);
const share = z.strictObject({ numerator: count, denominator: count, beyond: z.boolean() });
const nodeRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['ALL', 'ANY', 'SEQUENCE']) }),
  z.strictObject({ kind: z.enum(['RATIO', 'VOTE']), share }),
]);
const seat = z.strictObject({ role: z.enum(['OFFICE', 'OFFICE_HEAD']), post: line(60).optional(), weight: count.optional() });

export const editionParam = z.string().regex(/^20\d\d(-\d{1,2})?$/);
export const regulationParam = z.string().regex(/^\d{3}$/);
export const editionList = z
  .object({ items: z.array(z.object({ ...named, title: z.string(), docNo: z.string(), status, basedOn: z.string().nullable() })) })
  .meta({ id: 'EditionList' });
export const editionView = z
  .object({
    ...named,
    title: z.string(),
    basedOn: z.string(),
    status: z.enum(['DRAFT', 'PUBLISHED']),
    reason: z.string(),
    version: z.number().int(),
    draftedBy: z.string(),
    publishedBy: z.string().nullable(),
    hash: z.string().nullable(),
    /** Every value that an edition may change, with what it was in the one it was made from. */
    values: z.array(
      z.object({
        path: z.string(),
        value: scalar,
        clause: z.string(),
        before: scalar.nullable(),
        clauseBefore: z.string().nullable(),
        changed: z.boolean(),
      }),
    ),
    /** Every trade, with those that were taken out; none where the regulation knows no trades. */
    trades: z.array(
      z.object({
        no: z.number().int(),
        name: z.string(),
        state: z.enum(['KEPT', 'ADDED', 'REMOVED']),
        reason: z.string().nullable(),
        clause: z.string(),
        restorable: z.boolean(),
      }),
    ),
    /** Each approval with its nodes; `fixed` is a 会签, which is always all. None where the regulation has no approvals. */
    approvals: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        clause: z.string(),
        fixed: z.boolean(),
        changed: z.boolean(),
        nodes: z.array(z.object({ key: z.string(), label: z.string(), ruleLabel: z.string(), rule: nodeRule, seats: z.array(seat) })),
      }),
    ),
    /** The columns that a new trade fills, and the industries that it may belong to. */
    tradeFields: z.array(tradeField),
    industries: z.array(z.string()),
    /** What the values contradict together, in the data's own words; a draft that does is not published. */
    problems: z.array(z.string()),
    may: z.object({ change: z.boolean(), publish: z.boolean() }),
  })
  .meta({ id: 'Edition' });
/** How a node of an approval decides: 会签 ALL, 或签 ANY, 依次 SEQUENCE, 并签 RATIO, 表决 VOTE, and who sits there with what weight. */
export const nodeChange = z
  .strictObject({ version: z.number().int().min(1), rule: nodeRule, seats: z.array(seat).min(1).max(20), clause: line(100) })
  .meta({ id: 'EditionNodeChange' });
export const approvalParam = z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/);
/** A copy of an edition under the name of the next one. */
export const newEdition = z
  .strictObject({ regulation: regulationParam, basedOn: editionParam, edition: editionParam, reason: text(500) })
  .meta({ id: 'NewEdition' });
export const editionChange = z
  .strictObject({ version: z.number().int().min(1), path: z.string().max(200), value: typed, clause: line(100) })
  .meta({ id: 'EditionChange' });
export const editionVersion = z.strictObject({ version: z.number().int().min(1) }).meta({ id: 'EditionVersion' });

/** What a new trade says in each column of its regulation's table. */
const tradeCells = z.strictObject({
  name: line(300).optional(),
  industry: line(300).optional(),
  tier: line(300).optional(),
  category: line(300).optional(),
  group: z.enum(['WORKER', 'STUDENT']).optional(),
  extraHosts: z.array(line(300)).max(20).optional(),
  organizers: z.array(line(300)).min(1).max(20).optional(),
  month: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
    .optional(),
  type: z.enum(['SKILL', 'NON_SKILL']).optional(),
  /** Null where the trade is of no skill. */
  nationalStandard: z.boolean().nullable().optional(),
  catalogued: z.boolean().optional(),
  specialAbility: z.boolean().optional(),
});
export const newTrade = editionVersion.extend({ cells: tradeCells, clause: line(100) }).meta({ id: 'NewTrade' });
export const tradeRemoval = editionVersion.extend({ reason: line(300), clause: line(100) }).meta({ id: 'TradeRemoval' });
