import { z } from 'zod';
import { clause, code } from './common.ts';

const share = z.strictObject({
  numerator: z.number().int().min(1).max(10_000),
  denominator: z.number().int().min(1).max(10_000),
  beyond: z.boolean(),
});

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['ALL', 'ANY', 'SEQUENCE']) }),
  z.strictObject({ kind: z.enum(['RATIO', 'VOTE']), share }),
]);

/**
 * Roles of the organizing side; who files is none of them. `post` seats the post (岗位) of that name with its A/B角; the role sits there while the
 * office has none. A 表决 names the post of each member, and what his vote weighs (1 where it is left out).
 */
const participant = z.strictObject({
  role: z.enum(['OFFICE', 'OFFICE_HEAD']),
  post: z.string().min(1).max(60).optional(),
  weight: z.number().int().min(1).max(10_000).optional(),
});

const approval = z.strictObject({
  key: code,
  /** Whether it may be refused for good; what may only be corrected is returned. */
  mayDisagree: z.boolean(),
  clause,
  nodes: z.array(z.strictObject({ key: code, rule, participants: z.array(participant).min(1).max(20) })).min(1),
});

export type PlannedApproval = z.infer<typeof approval>;

/** approvals.yaml: the nodes of each approval, by the value of the setting that chooses it. */
export const approvalsSchema = z.strictObject({ approvals: z.array(approval).min(1) });
