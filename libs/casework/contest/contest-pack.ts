import { reviewPlan } from '@jiangcheng/regulations/facts/approvals';
import { collectionPlans } from '@jiangcheng/regulations/facts/collections';
import { correctionRule, scoreReportRule } from '@jiangcheng/regulations/facts/deadlines';
import { returnReason, returnReasonCodes } from '@jiangcheng/regulations/facts/documents';
import { contestCutoff } from '@jiangcheng/regulations/facts/regulation';
import { settingValue } from '@jiangcheng/regulations/facts/settings';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { ContestPack, PackOf } from './rules.ts';

/** Reads a contest's rules from the pack edition on file, under the campaign's settings. Throws when there is no such edition. */
export const contestPack: PackOf = (regulation, edition, settings): ContestPack => {
  const pack = loadContestPack(regulation, edition);
  const codes = returnReasonCodes(pack);
  return {
    rules: { scoreReport: scoreReportRule(pack, settings), correction: correctionRule(pack, settings) },
    cutoffOn: contestCutoff(pack).on,
    lateReports: settingValue(pack, settings, 'LATE_SCORE_REPORT') === 'REFUSE' ? 'REFUSE' : 'ACCEPT',
    returnReasons: codes,
    returnReasonLabels: Object.fromEntries(codes.map((code) => [code, returnReason(pack, code)?.label.zh ?? code])),
    partialCirculars: settingValue(pack, settings, 'RESULTS_CIRCULAR_GATE') === 'COMMITTEE_APPROVED_PARTIAL',
    collections: collectionPlans(pack, settings),
    docNo: pack.regulation.docNo.value,
    reviewPlan: reviewPlan(pack, settings),
  };
};
