import type { EligibilityRule } from '@jiangcheng/domain/entry/rules';
import { addDays } from '@jiangcheng/domain/shared/civil-date';
import type { ContestPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';
import { concerns } from './stages.ts';

/** Who may enter, rule by rule, for domain/entry/check-eligibility. */
export function eligibilityRules(pack: ContestPack, settings: CampaignSettings = {}): readonly EligibilityRule[] {
  return eligibilityOf(pack, settings).map(({ stage: _, label: __, ...rule }) =>
    rule.kind === 'BORN' ? bornWithin(rule, daysMoved(pack, settings)) : rule,
  );
}

const BOUNDARY = 'BIRTH_BOUNDARY';
/** Asked only where a document prints birthdays; elsewhere the setting has no effect. */
const daysMoved = (pack: ContestPack, settings: CampaignSettings): number =>
  pack.settings.settings.some(({ key }) => key === BOUNDARY) && settingValue(pack, settings, BOUNDARY) === 'EXCLUSIVE' ? 1 : 0;

type Born = Extract<EligibilityRule, { kind: 'BORN' }>;

/** The printed days belong to it, unless the campaign says otherwise (rules §9.1-21). */
function bornWithin({ onOrAfter, onOrBefore, ...rule }: Born, moved: number): Born {
  return {
    ...rule,
    onOrAfter: onOrAfter === null ? null : addDays(onOrAfter, moved),
    onOrBefore: onOrBefore === null ? null : addDays(onOrBefore, -moved),
  };
}

/** The same with the words that a page shows. */
export const eligibilityOf = (pack: ContestPack, settings: CampaignSettings): ContestPack['eligibility']['rules'] =>
  pack.eligibility.rules.filter(({ stage }) => concerns(pack, settings, stage));

/** The words of each rule. */
export function eligibilityLabels(pack: ContestPack): ReadonlyMap<string, { zh: string; en: string }> {
  return new Map(pack.eligibility.rules.map(({ key, label }) => [key, label]));
}
