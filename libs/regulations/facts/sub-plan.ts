import type { SubPlanRules } from '@jiangcheng/domain/sub-plan/sub-plan';
import type { ContestPack } from '../load-pack.ts';
import { questionBasis, rankingRule } from './scoring.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** Of a sub-plan's rules those that the pack says; whether the trade has a national standard is the campaign's to know. */
export type PackSubPlanRules = Pick<SubPlanRules, 'workGroups' | 'documents' | 'weights' | 'questionBasis'>;

/** What a sub-plan must have (000-26, 000-61, 000-64), null under a regulation without one. */
export function subPlanRules(pack: ContestPack, settings: CampaignSettings = {}): PackSubPlanRules | null {
  if (pack.regulation.subPlan === undefined) return null;
  const { workGroups, documents } = pack.regulation.subPlan;
  return {
    workGroups: workGroups?.value ?? [],
    documents: documents.value,
    weights: rankingRule(pack).weights,
    questionBasis: questionBasis(pack, settings),
  };
}

/** Whether a contest is released to its plan, and announced by its notice, in the system (000/附1/六.1). */
export const goesByPlan = (pack: ContestPack, settings: CampaignSettings): boolean =>
  pack.regulation.subPlan !== undefined && settingValue(pack, settings, 'CONTEST_FRONT') === 'IN_SYSTEM';
