import type { DayRule } from '@jiangcheng/domain/contest/facts';
import type { RecheckRule } from '@jiangcheng/domain/recheck/recheck';
import type { ContestPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** What the campaign asks of the contest's day: lots for start numbers, codes under which marks are given, a re-check of them (office §6). */
export const contestDayRule = (pack: ContestPack, settings: CampaignSettings = {}): DayRule => ({
  lots: settingValue(pack, settings, 'DRAW_LOTS') === true,
  codes: settingValue(pack, settings, 'BLIND_CODES') === true,
  recheck: settingValue(pack, settings, pack.scoring.recheck.setting) === true,
});

/** How much of a report is read again, and when all of it is. */
export function recheckRule(pack: ContestPack): RecheckRule {
  const { restPercent, errorPercent } = pack.scoring.recheck;
  return { topRank: pack.scoring.winners.toRank, restPercent, errorPercent };
}
