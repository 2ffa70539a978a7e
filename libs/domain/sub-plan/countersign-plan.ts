import type { ApprovalPlan } from '../approval/plan.ts';

export const COUNTERSIGN_NODE = 'COUNTERSIGN';

/**
 * 会签 of a sub-plan (000-31): every body, the industry authority and the organizers, in any order and all of them. Each may return it, none
 * may refuse it for good. An organization that is two of them signs once.
 */
export function countersignPlan(organizationIds: readonly string[]): ApprovalPlan {
  const participants = [...new Set(organizationIds)].map((organizationId) => ({
    address: { kind: 'ROLE' as const, role: 'ORGANIZER' as const, organizationId },
    weight: 1,
  }));
  const label = `approval.node.${COUNTERSIGN_NODE}`;
  return { mayDisagree: false, nodes: [{ key: COUNTERSIGN_NODE, label, rule: { kind: 'ALL' }, participants }] };
}
