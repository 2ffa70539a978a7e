import type { EligibilityRule } from '@jiangcheng/domain/entry/rules';
import type { ContestPack } from '../load-pack.ts';

/** Who may enter, rule by rule, for domain/entry/check-eligibility. */
export function eligibilityRules(pack: ContestPack): readonly EligibilityRule[] {
  return pack.eligibility.rules;
}

/** The words of each rule. */
export function eligibilityLabels(pack: ContestPack): ReadonlyMap<string, { zh: string; en: string }> {
  return new Map(pack.eligibility.rules.map(({ key, label }) => [key, label]));
}
