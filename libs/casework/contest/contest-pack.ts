import { appealLengths } from '@jiangcheng/regulations/facts/appeals';
import { reviewPlan } from '@jiangcheng/regulations/facts/approvals';
import { awardRules, draftHoldMinutes } from '@jiangcheng/regulations/facts';
import { collectionPlans } from '@jiangcheng/regulations/facts/collections';
import { contestDayRule, recheckRule } from '@jiangcheng/regulations/facts/contest-day';
import { correctionRule, countersignRule, dutyRules, officeReviewRule, scoreReportRule } from '@jiangcheng/regulations/facts/deadlines';
import { returnReason, returnReasonCodes } from '@jiangcheng/regulations/facts/documents';
import { noticesWinners } from '@jiangcheng/regulations/facts/notice';
import { contestCutoff, ownGround } from '@jiangcheng/regulations/facts/regulation';
import { minFinalists } from '@jiangcheng/regulations/facts/scoring';
import { settingValue } from '@jiangcheng/regulations/facts/settings';
import { goesByPlan, subPlanRules } from '@jiangcheng/regulations/facts/sub-plan';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { ContestPack, PackOf } from './rules.ts';

const finalistsOf = (...of: Parameters<typeof minFinalists>): { wanted: number; clause: string } => {
  const { value: wanted, clause } = minFinalists(...of);
  return { wanted, clause };
};

/** Reads a contest's rules from the pack edition on file, under the campaign's settings. Throws when there is no such edition. */
export const contestPack: PackOf = (regulation, edition, settings): ContestPack => {
  const pack = loadContestPack(regulation, edition);
  const codes = returnReasonCodes(pack);
  const duties = dutyRules(pack, settings);
  const front = subPlanRules(pack, settings);
  const cutoff = contestCutoff(pack, settings);
  return {
    rules: {
      scoreReport: scoreReportRule(pack, settings),
      correction: correctionRule(pack, settings),
      duties: Object.fromEntries(Object.entries(duties).map(([kind, { rule }]) => [kind, rule])),
    },
    dutyLabels: Object.fromEntries(Object.entries(duties).map(([kind, { label }]) => [kind, label])),
    cutoffOn: cutoff.on,
    cutoffClause: cutoff.clause,
    localRanking: awardRules(pack, settings).localRanking !== null,
    lateReports: settingValue(pack, settings, 'LATE_SCORE_REPORT') === 'REFUSE' ? 'REFUSE' : 'ACCEPT',
    finalists: {
      ...finalistsOf(pack, settings),
      unwaived: settingValue(pack, settings, 'FEW_FINALISTS') === 'REQUIRE' ? 'REQUIRE' : 'WARN',
    },
    returnReasons: codes,
    returnReasonLabels: Object.fromEntries(codes.map((code) => [code, returnReason(pack, code)?.label.zh ?? code])),
    partialCirculars: settingValue(pack, settings, 'RESULTS_CIRCULAR_GATE') === 'COMMITTEE_APPROVED_PARTIAL',
    winnersNotice: noticesWinners(pack, settings),
    collections: collectionPlans(pack, settings),
    docNo: pack.regulation.docNo.value,
    ground: (clause) => ownGround(pack, clause),
    front: front === null ? null : { asked: goesByPlan(pack, settings), rules: front },
    holdMinutes: draftHoldMinutes(pack, settings),
    reviewPlan: reviewPlan(pack, settings),
    approvalClocks: { review: officeReviewRule(pack, settings), countersign: countersignRule(pack, settings) },
    day: contestDayRule(pack, settings),
    recheck: recheckRule(pack),
    appeals: appealLengths(pack, settings),
  };
};
