import type { SubPlanRules } from '@jiangcheng/domain/sub-plan/sub-plan';
import type { ContestPack } from '../load-pack.ts';
import { rankingRule } from './scoring.ts';

/** What a sub-plan must have (000-26, 000-61, 000-64), null under a regulation without one; whether the trade has a national standard is the campaign's to know. */
export function subPlanRules(pack: ContestPack): Omit<SubPlanRules, 'hasNationalStandard'> | null {
  if (pack.regulation.subPlan === undefined) return null;
  const { workGroups, documents } = pack.regulation.subPlan;
  return { workGroups: workGroups.value, documents: documents.value, weights: rankingRule(pack).weights };
}
