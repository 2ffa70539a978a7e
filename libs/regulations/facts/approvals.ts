import type { ApprovalPlan } from '@jiangcheng/domain/approval/plan';
import type { ContestPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** The nodes of the office's review of a score report, as the campaign's setting REVIEW_APPROVAL chooses. */
export function reviewPlan(pack: ContestPack, settings: CampaignSettings): ApprovalPlan {
  const key = settingValue(pack, settings, 'REVIEW_APPROVAL');
  const approval = pack.approvals.approvals.find((one) => one.key === key);
  if (approval === undefined) throw new Error(`pack ${pack.id}/${pack.edition} has no approval ${String(key)}`);
  return {
    mayDisagree: approval.mayDisagree,
    nodes: approval.nodes.map(({ key: node, rule, participants }) => ({
      key: node,
      label: `approval.node.${node}`,
      rule: rule.kind === 'RATIO' ? { kind: rule.kind, share: { ...rule.share } } : { kind: rule.kind },
      participants: participants.map(({ role, post }) => ({
        address: { kind: 'ROLE', role, organizationId: null },
        weight: 1,
        ...(post === undefined ? {} : { post }),
      })),
    })),
  };
}
