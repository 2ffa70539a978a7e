import { TAX_SETTING, taxTreatments, type TaxTreatment } from '@jiangcheng/domain/payment/tax';
import { awardRules, settingValue, talentRule } from '@jiangcheng/regulations/facts';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { MoneyPackOf } from './ports.ts';

/** What follows from a circular by the pack edition a case was opened under, with its campaign's settings. */
export const moneyPackOf: MoneyPackOf = (regulation, edition, settings) => {
  const pack = loadContestPack(regulation, edition);
  return {
    awards: awardRules(pack, settings),
    tax: taxOf(settingValue(pack, settings, TAX_SETTING)),
    talents: talentRule(pack, settings),
  };
};

function taxOf(value: unknown): TaxTreatment {
  const known = taxTreatments.find((treatment) => treatment === value);
  if (known === undefined) throw new Error(`no tax treatment ${JSON.stringify(value)}`);
  return known;
}
