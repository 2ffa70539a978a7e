import { panelRule, scoringRule } from '@jiangcheng/regulations/facts/expert-scoring';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import type { ScoringPackOf } from './ports.ts';

/** Scoring and panel of the pack edition a selection was opened under, with its round's settings. */
export const scoringPackOf: ScoringPackOf = (regulation, edition, settings) => {
  const pack = loadSelectionPack(regulation, edition);
  return { rule: scoringRule(pack, settings), panel: panelRule(pack, settings) };
};
