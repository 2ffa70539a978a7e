import type { ScoringRule } from '@jiangcheng/domain/expert-scoring/round';
import type { SelectionPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** Items, trimming, rounding and tie-breaks for domain/expert-scoring; the forces are those inferred until the office confirms the pairing. */
export function scoringRule(pack: SelectionPack, settings: CampaignSettings = {}): ScoringRule {
  const { dimensions, points, fullMark, trim, total, outlier, tieBreak, panel } = pack.scoring;
  const order = String(settingValue(pack, settings, tieBreak.setting));
  return {
    items: dimensions.flatMap(({ force, items }) => items.map(({ code, max, weight }) => ({ code, force: force.inferred, max, weight }))),
    decimals: points.decimals,
    fullMark: fullMark.value,
    trimFrom: Number(settingValue(pack, settings, trim.fromExperts.setting)),
    totalDecimals: total.decimals,
    tieBreak: order === 'NONE' ? [] : order.split(','),
    outlierMarks: String(settingValue(pack, settings, outlier.setting)),
    clause: panel.clause,
  };
}

/** How many sit on the panel and which kinds must be there (004-23). */
export function panelRule(pack: SelectionPack, settings: CampaignSettings = {}): { size: number; kinds: string[]; clause: string } {
  const { size, kinds, clause } = pack.scoring.panel;
  return { size: Number(settingValue(pack, settings, size.setting)), kinds: kinds.map(({ code }) => code), clause };
}
