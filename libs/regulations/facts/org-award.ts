import type { Rubric, RubricItem } from '@jiangcheng/domain/org-award/rubric';
import type { ContestPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

type Table = NonNullable<ContestPack['org-award']>;

/** The 自评表 with the campaign's rulings, for domain/org-award; null where the document has none. */
export function orgAwardRubric(pack: ContestPack, settings: CampaignSettings = {}): Rubric | null {
  const table = pack['org-award'];
  if (table === undefined) return null;
  const { gap, notPositive, discretionary } = table.rulings;
  const ruled = ({ setting }: { setting: string }): string => String(settingValue(pack, settings, setting));
  return {
    sections: table.sections.map(({ code, max = null, bonus }) => ({ code, max, bonus })),
    items: table.items.map(itemOf),
    rulings: {
      gap: { points: ruled(gap) === '' ? null : ruled(gap), clause: gap.clause },
      notPositive: { points: ruled(notPositive), clause: notPositive.clause },
      discretionary: { insideCap: ruled(discretionary) === 'INSIDE_CAP', clause: discretionary.clause },
    },
  };
}

function itemOf({ title: _, ...item }: Table['items'][number]): RubricItem {
  if (item.kind === 'COUNT') return { ...item, of: item.of.map(({ atMost = null, ...one }) => ({ ...one, atMost })) };
  if (item.kind !== 'GROWTH') return item;
  const tiers = item.tiers.map(({ minExclusive = false, maxInclusive = false, ...tier }) => ({ ...tier, minExclusive, maxInclusive }));
  return { ...item, tiers };
}
