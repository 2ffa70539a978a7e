import type { JointPrizePolicy } from '@jiangcheng/domain/ranking/prizes';
import type { RankOptions, TieBreak } from '@jiangcheng/domain/ranking/types';
import type { QuestionBasis } from '@jiangcheng/domain/sub-plan/sub-plan';
import type { ContestPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';
import { concerns } from './stages.ts';

/** Weights, decimals and tie-breaks for domain/ranking/rank. */
export function rankingRule(pack: ContestPack, settings: CampaignSettings = {}): RankOptions {
  const { weights, marks, total, tieBreak } = pack.scoring;
  const order = String(settingValue(pack, settings, tieBreak.setting));
  return {
    weights: { theory: weights.theory, practice: weights.practice },
    tieBreak: order === 'NONE' ? [] : (order.split(',') as TieBreak[]),
    decimals: total.decimals,
    markDecimals: marks.decimals,
  };
}

/** Which level of the national standard the papers follow; null where the document says none of this campaign's stage (000-25, 002-11, 003-20). */
export function questionBasis(pack: ContestPack, settings: CampaignSettings = {}): QuestionBasis | null {
  const found = pack.scoring.questionBasis;
  if (found === undefined) return null;
  const { level, orHigher, stage, clause } = found;
  return concerns(pack, settings, stage) ? { level, orHigher, clause } : null;
}

/** Of current affairs within the theory paper; null where the document asks for none, or the campaign counts them beside it (003-21). */
export function currentAffairs(
  pack: ContestPack,
  settings: CampaignSettings = {},
): { ofTotal: string; ofTheory: string; clause: string } | null {
  const found = pack.scoring.currentAffairs;
  if (found === undefined || settingValue(pack, settings, found.setting) !== 'INSIDE_THEORY') return null;
  const { ofTotal, ofTheory, clause } = found;
  return { ofTotal, ofTheory, clause };
}

/** The prize table in yuan (`table[0]` is rank 1's) and what joint ranks get, for domain/ranking/prizes. */
export function prizeRule(pack: ContestPack, settings: CampaignSettings = {}): { table: string[]; policy: JointPrizePolicy } {
  const { prizes, jointPrize } = pack.scoring;
  return { table: prizes.table.map(({ amount }) => amount), policy: settingValue(pack, settings, jointPrize.setting) as JointPrizePolicy };
}

/** Whose particulars are collected: rank 1 to this one, joint ones included. */
export function winnerRanks(pack: ContestPack): { from: number; to: number; clause: string } {
  const { fromRank, toRank, clause } = pack.scoring.winners;
  return { from: fromRank, to: toRank, clause };
}

/** Fewer need a waiver; none are asked for in a stage that the number is not about. */
export function minFinalists(pack: ContestPack, settings: CampaignSettings = {}): { value: number; clause: string } {
  const { value, stage, clause } = pack.scoring.minFinalists;
  return { value: concerns(pack, settings, stage) ? value : 0, clause };
}

/** What must be there: of the report, of each organizer, of each winner. */
export function requiredOf(pack: ContestPack, of: ContestPack['scoring']['required'][number]['of']): ContestPack['scoring']['required'] {
  return pack.scoring.required.filter((item) => item.of === of);
}
