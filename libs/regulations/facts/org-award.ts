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

/** A row as people read it: its words, and what there is to choose or to count. */
export interface OrgAwardRow {
  code: string;
  section: string;
  title: string;
  max: string;
  kind: RubricItem['kind'];
  choices: readonly { key: string; label: { zh: string; en: string } }[];
  clause: string;
}

/** The words of the 自评表; its points are the rubric's. Null where the document has none. */
export function orgAwardForm(
  pack: ContestPack,
): { sections: readonly { code: string; title: string; max: string | null }[]; rows: OrgAwardRow[] } | null {
  const table = pack['org-award'];
  if (table === undefined) return null;
  return {
    sections: table.sections.map(({ code, title, max = null }) => ({ code, title, max })),
    rows: table.items.map((item) => ({ ...basicsOf(item), choices: choicesOf(item) })),
  };
}

const basicsOf = ({ code, section, title, max, kind, clause }: Table['items'][number]) => ({ code, section, title, max, kind, clause });

function choicesOf(item: Table['items'][number]): OrgAwardRow['choices'] {
  if (item.kind === 'OPTION') return item.options.map(({ code: key, label }) => ({ key, label }));
  return item.kind === 'COUNT' ? item.of.map(({ key, label }) => ({ key, label })) : [];
}

function itemOf({ title: _, ...item }: Table['items'][number]): RubricItem {
  if (item.kind === 'COUNT') return { ...item, of: item.of.map(({ atMost = null, label: __, ...one }) => ({ ...one, atMost })) };
  if (item.kind === 'OPTION') return { ...item, options: item.options.map(({ label: __, ...one }) => one) };
  if (item.kind !== 'GROWTH') return item;
  const tiers = item.tiers.map(({ minExclusive = false, maxInclusive = false, ...tier }) => ({ ...tier, minExclusive, maxInclusive }));
  return { ...item, tiers };
}
