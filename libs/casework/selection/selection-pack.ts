import { draftHoldMinutes } from '@jiangcheng/regulations/facts';
import { listRule, meetingShares, quotaRule, scoringDueRule, windowRule } from '@jiangcheng/regulations/facts/selection';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import type { SelectionPack } from './types.ts';

/** Reads a selection's rules from the pack edition on file, under the round's settings. Throws when there is no such edition. */
export function selectionPack(regulation: string, edition: string, settings: Readonly<Record<string, unknown>>): SelectionPack {
  const pack = loadSelectionPack(regulation, edition);
  return {
    rules: { quota: quotaRule(pack, settings), list: listRule(pack, settings), ...meetingShares(pack, settings) },
    holdMinutes: draftHoldMinutes(pack, settings),
    window: windowRule(pack),
    scoringDue: scoringDueRule(pack),
    docNo: pack.regulation.docNo.value,
  };
}
