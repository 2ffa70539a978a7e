import type { ApprovalPlan, PlannedNode } from '@jiangcheng/domain/approval/plan';
import type { PlannedApproval } from './schema/approvals.ts';

/** An approval of a pack as the engine runs it; a seat counts once where the pack gives it no weight. */
export const planOf = ({ mayDisagree, nodes }: Pick<PlannedApproval, 'mayDisagree' | 'nodes'>): ApprovalPlan => ({
  mayDisagree,
  nodes: nodes.map(({ key, rule, participants }) => ({
    key,
    label: `approval.node.${key}`,
    rule: ruleOf(rule),
    participants: participants.map(({ role, post, weight = 1 }) => ({
      address: { kind: 'ROLE', role, organizationId: null },
      weight,
      ...(post === undefined ? {} : { post }),
    })),
  })),
});

const ruleOf = (rule: PlannedApproval['nodes'][number]['rule']): PlannedNode['rule'] =>
  rule.kind === 'RATIO' || rule.kind === 'VOTE' ? { kind: rule.kind, share: { ...rule.share } } : { kind: rule.kind };
