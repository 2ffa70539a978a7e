import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import type { ContestPack } from '../load-pack.ts';
import { deadlineRule } from './deadlines.ts';
import type { CampaignSettings } from './settings.ts';

/** What the document has many units hand in by one day, under the campaign's settings; none where it asks for nothing of the kind. */
export function collectionPlans(pack: ContestPack, settings: CampaignSettings = {}): CollectionPlan[] {
  return (pack.collections?.collections ?? []).map(({ key, title, units, deadline, items, clause }) => {
    const rule = deadlineRule(pack, deadline, settings);
    if (rule?.unit !== 'FIXED_DATE') throw new Error(`pack ${pack.id}/${pack.edition} names no day for ${key}`);
    return { key, title, units, items, rule, clause };
  });
}
