import type { ContactRule } from '@jiangcheng/domain/contact/holder';
import type { ShowcaseRule } from '@jiangcheng/domain/showcase/rule';
import type { TalentRule } from '@jiangcheng/domain/talent/rule';
import { addDays } from '@jiangcheng/domain/shared/civil-date';
import type { ContestPack } from '../load-pack.ts';
import { eligibilityRules } from './eligibility.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** What a document asks for, or lets be held, beside its contests. */
export type BesideContests = 'CONTACTS' | 'TALENTS' | 'SHOWCASE' | 'EXCHANGE';

export const besideContests = ({ youth, regulation }: ContestPack): BesideContests[] => [
  ...(youth === undefined ? [] : (['CONTACTS', 'TALENTS', 'SHOWCASE'] as const)),
  ...(regulation.exchange === undefined ? [] : (['EXCHANGE'] as const)),
];

/** On which clause 技能展示交流活动 may be held alongside; null where the document has none. */
export const exchangeClause = ({ regulation }: ContestPack): string | null => regulation.exchange?.clause ?? null;

/** Who names a contact; null where the document asks nobody. */
export const contactHolders = ({ youth }: ContestPack): ContactRule | null =>
  youth === undefined ? null : { holders: youth.contacts.holders.map((holder) => ({ ...holder })), others: { ...youth.contacts.others } };

/** 青年技能人才数据库: who is young is what the document says of who may enter (003/三.1); null where it keeps none. */
export function talentRule(pack: ContestPack, settings: CampaignSettings = {}): TalentRule | null {
  if (pack.youth === undefined) return null;
  const { stages, stagedGroups, clause } = pack.youth.talents;
  const born = eligibilityRules(pack, settings).flatMap((rule) =>
    rule.kind === 'BORN' && rule.onOrAfter !== null ? (rule.groups ?? []).map((group) => [group, rule.onOrAfter] as const) : [],
  );
  return { stages: stages.map(({ key }) => key), stagedGroups: [...stagedGroups], bornOnOrAfter: Object.fromEntries(born), clause };
}

/** “绝活”展示; null where the document has none. The printed birthday belongs to it unless the campaign says otherwise (rules §9.1-21). */
export function showcaseRule(pack: ContestPack, settings: CampaignSettings = {}): ShowcaseRule | null {
  if (pack.youth === undefined) return null;
  const { theme, wholeYear, born, forms, shownAs, recommended, clause } = pack.youth.showcase;
  const moved = settingValue(pack, settings, 'BIRTH_BOUNDARY') === 'EXCLUSIVE' ? 1 : 0;
  return {
    theme,
    born: { onOrAfter: addDays(born.onOrAfter, moved), clause: born.clause },
    forms: forms.map(({ key }) => key),
    clauses: { wholeYear, forms: shownAs, recommended, whole: clause },
  };
}

type Labels = ReadonlyMap<string, { zh: string; en: string }>;

/** The words of stages of growth and of forms of a show. */
export function youthLabels({ youth }: ContestPack): { stages: Labels; forms: Labels } {
  const words = (items: readonly { key: string; label: { zh: string; en: string } }[] = []): Labels =>
    new Map(items.map(({ key, label: { zh, en } }) => [key, { zh, en }]));
  return { stages: words(youth?.talents.stages), forms: words(youth?.showcase.forms) };
}
