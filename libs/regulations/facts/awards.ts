import type { AwardRules, CertificateRules, HonourRule, HostCertificates } from '@jiangcheng/domain/award/rules';
import { addDays } from '@jiangcheng/domain/shared/civil-date';
import type { ContestPack } from '../load-pack.ts';
import { prizeRule } from './scoring.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

type Certificates = NonNullable<ContestPack['awards']['certificates']>;
type Honour = ContestPack['awards']['honours'][number];

/** What a ranking entitles to, for domain/award. */
export function awardRules(pack: ContestPack, settings: CampaignSettings = {}): AwardRules {
  const { awards, scoring } = pack;
  const { toRank, clause } = scoring.winners;
  return {
    winners: { toRank, clause },
    prizes: { ...prizeRule(pack, settings), clause: scoring.prizes.clause, jointClause: scoring.jointPrize.clause },
    certificates: awards.certificates === undefined ? hostCertificates(pack) : certificateRules(pack, settings, awards.certificates),
    honours: awards.honours.map((honour) => honourRule(pack, settings, honour)),
    localRanking: awards.localRanking.value ? { clause: awards.localRanking.clause } : null,
  };
}

/** Every winner has one. */
const hostCertificates = ({ awards: { hostCertificates: named }, scoring }: ContestPack): HostCertificates | null =>
  named === undefined ? null : { toRank: scoring.winners.toRank, basis: named.basis, clause: named.clause };

function certificateRules(pack: ContestPack, settings: CampaignSettings, certificates: Certificates): CertificateRules {
  const { trades, otherTrades, heldAlready, heldFor, groups, bands, specialAbility = null } = certificates;
  const chosen = <T>(setting: string | undefined, value: T): T =>
    setting === undefined ? value : (settingValue(pack, settings, setting) as T);
  const again = chosen(heldAlready.setting, heldAlready.value);
  return {
    trades,
    specialAbility,
    otherTrades: { give: chosen(otherTrades.setting, otherTrades.value), clause: otherTrades.clause },
    heldAlready: { give: again === 'ISSUE' ? 'SAME_LEVEL' : 'NONE', clause: heldAlready.clause },
    heldFor:
      heldFor === undefined ? null : { months: heldFor.months, before: chosen(heldFor.setting, heldFor.before), clause: heldFor.clause },
    groups: groups.value,
    bands: bands.map(({ fromRank: from, toRank: to, level, stepUp, clause }) => ({ from, to, level, stepUp, clause })),
  };
}

function honourRule(pack: ContestPack, settings: CampaignSettings, honour: Honour): HonourRule {
  const { key, nature, approver, women, needsNationalStandard, tier = null, groups, clause } = honour;
  const toRank = honour.toRankSetting === undefined ? honour.toRank : Number(settingValue(pack, settings, honour.toRankSetting));
  const reading = women && settingValue(pack, settings, women.setting);
  const field = reading === undefined ? 'ALL' : reading === 'TOP_3_AMONG_WOMEN' ? 'AMONG_WOMEN' : 'WOMEN_OVERALL';
  return {
    ...{ key, nature, approver, toRank, field, needsNationalStandard, tier, groups, clause },
    bornOnOrAfter: firstBirthday(pack, settings, honour.bornFrom),
  };
}

/** The office's own day, or the printed one, which belongs to the range unless the office says otherwise (rules §9.1-21). */
function firstBirthday(pack: ContestPack, settings: CampaignSettings, bornFrom: Honour['bornFrom']): string | null {
  if (bornFrom === undefined) return null;
  if (bornFrom.setting !== undefined) return String(settingValue(pack, settings, bornFrom.setting));
  return settingValue(pack, settings, 'BIRTH_BOUNDARY') === 'EXCLUSIVE' ? addDays(bornFrom.value, 1) : bornFrom.value;
}
