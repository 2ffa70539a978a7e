import type { ApprovalPlan } from '@jiangcheng/domain/approval/plan';
import { planOf } from '../approval-plan.ts';
import type { ContestPack } from '../load-pack.ts';
import type { PlannedApproval } from '../schema/approvals.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** The nodes of the office's review of a score report, as the campaign's setting REVIEW_APPROVAL chooses. */
export function reviewPlan(pack: ContestPack, settings: CampaignSettings): ApprovalPlan {
  const key = settingValue(pack, settings, 'REVIEW_APPROVAL');
  const approval = pack.approvals.approvals.find((one) => one.key === key);
  if (approval === undefined) throw new Error(`pack ${pack.id}/${pack.edition} has no approval ${String(key)}`);
  return planOf(approval as PlannedApproval);
}
