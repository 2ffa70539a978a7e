/** Typed readers of a pack, for casework and the apps. `settings` are what the campaign set; what it did not set has the pack's default. */
export { appealLengths } from './facts/appeals.ts';
export { reviewPlan } from './facts/approvals.ts';
export { awardRules } from './facts/awards.ts';
export { collectionPlans } from './facts/collections.ts';
export { contestDayRule, recheckRule } from './facts/contest-day.ts';
export {
  correctionRule,
  countersignRule,
  deadlineRule,
  declareEndReminder,
  dutyRules,
  ladderOf,
  officeReviewRule,
  scoreReportRule,
} from './facts/deadlines.ts';
export { eligibilityLabels, eligibilityRules } from './facts/eligibility.ts';
export { authorizationText, documentForm, returnReason, returnReasonCodes } from './facts/documents.ts';
export { draftHoldMinutes } from './facts/drafts.ts';
export { applicationWindow, hostingBanYears } from './facts/hosting.ts';
export { noticeRules, noticesWinners } from './facts/notice.ts';
export { orgAwardForm, orgAwardRubric } from './facts/org-award.ts';
export { campaignStage } from './facts/stages.ts';
export { currentAffairs, minFinalists, prizeRule, questionBasis, rankingRule, requiredOf, winnerRanks } from './facts/scoring.ts';
export { checkSetting, settingDefault, settingValue, type CampaignSettings } from './facts/settings.ts';
export { contestCutoff, industryNamed, isOnRequest, ownGround } from './facts/regulation.ts';
export { isInferred, readingOf, tradeValues, type TradeValue } from './facts/trades.ts';
export { subPlanRules } from './facts/sub-plan.ts';
export { besideContests, contactHolders, showcaseRule, talentRule, youthLabels } from './facts/youth.ts';
