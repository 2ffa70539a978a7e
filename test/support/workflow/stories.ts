import type { StagedCase } from './stage.ts';

/** Each stage of a round, with what a person decides in it. */
export type Step = readonly [stage: string, outcome: string];

export const upToReport: readonly Step[] = [
  ['PREPARATION 1', 'RELEASED'],
  ['HOLDING 1', 'ENDED'],
];
const confirmed = (round: number): readonly Step[] => [
  [`SCORE_REPORT ${round}`, 'HANDED_IN'],
  [`OFFICE_REVIEW ${round}`, 'CONFIRMED'],
];
export const returned = (round: number): readonly Step[] => [
  [`SCORE_REPORT ${round}`, 'HANDED_IN'],
  [`OFFICE_REVIEW ${round}`, 'RETURNED'],
];

/** The plan signed in its second round, the notice out. */
export const plannedAndAnnounced: readonly Step[] = [
  ['PREPARATION 1', 'PLANNED'],
  ['SUB_PLAN 1', 'PLAN_SUBMITTED'],
  ['COUNTERSIGNING 1', 'PLAN_RETURNED'],
  ['SUB_PLAN 2', 'PLAN_SUBMITTED'],
  ['COUNTERSIGNING 2', 'PLAN_AGREED'],
  ['CONTEST_NOTICE 1', 'ANNOUNCED'],
];

/** What was confirmed is reopened by the campaign's review, corrected and confirmed anew. */
export const reopenedOnce: readonly Step[] = [
  ...upToReport,
  ['SCORE_REPORT 1', 'HANDED_IN'],
  ['OFFICE_REVIEW 1', 'REOPENED'],
  ...confirmed(2),
];
export const confirmedAtOnce: readonly Step[] = [...upToReport, ...confirmed(1)];
export const returnedTwice: readonly Step[] = [...upToReport, ...returned(1), ...returned(2), ...confirmed(3)];

/** The whole story of a contest that goes by plan and notice. */
export const fromPlanToReport: readonly Step[] = [...plannedAndAnnounced, ['HOLDING 1', 'ENDED'], ...confirmed(1)];

/** The committee cancels the contest: before it is held, while its plan is signed, and while its report is written anew. */
export const cancelledBefore: readonly Step[] = [['PREPARATION 1', 'CANCELLED']];
export const cancelledPlan: readonly Step[] = [...plannedAndAnnounced.slice(0, 4), ['COUNTERSIGNING 2', 'CANCELLED']];
export const cancelledReport: readonly Step[] = [...upToReport, ...returned(1), ['SCORE_REPORT 2', 'CANCELLED']];

export const collected: readonly Step[] = [
  ['OPEN 1', 'OVER'],
  ['CLOSING 1', 'CLOSED'],
  ['CHECK 1', 'CONCLUDED'],
];

/** The 优秀组织奖: a list that is returned once. */
export const awardedInTwoRounds: readonly Step[] = [
  ['REVIEW 1', 'PROPOSED'],
  ['APPROVAL 1', 'RETURNED'],
  ['REVIEW 2', 'PROPOSED'],
  ['APPROVAL 2', 'APPROVED'],
];

/** The end of a campaign: one round of its circulation, in part or for the rest. */
const circulated = (round: number, gate: string, circular: string): readonly Step[] => [
  [`CONTESTS ${round}`, gate],
  [`COMMITTEE_REVIEW ${round}`, 'AGREED'],
  [`CIRCULAR ${round}`, circular],
];
export const circulatedAtOnce: readonly Step[] = circulated(1, 'ALL_CONFIRMED', 'ISSUED');
export const circulatedInParts: readonly Step[] = [
  ...circulated(1, 'PARTIAL', 'ISSUED_IN_PART'),
  ...circulated(2, 'ALL_CONFIRMED', 'ISSUED'),
];
/** The winners are put up before the circular. */
export const circulatedAfterNotice: readonly Step[] = [
  ['CONTESTS 1', 'ALL_CONFIRMED'],
  ['COMMITTEE_REVIEW 1', 'AGREED_TO_NOTICE'],
  ['WINNERS_NOTICE 1', 'NOTICED'],
  ['CIRCULAR 1', 'ISSUED'],
];
/** A report goes back in the review, then while the winners hang, then at the circular: each time the bodies sign anew. */
export const sentBackThrice: readonly Step[] = [
  ['CONTESTS 1', 'ALL_CONFIRMED'],
  ['COMMITTEE_REVIEW 1', 'REPORT_RETURNED'],
  ['CONTESTS 2', 'ALL_CONFIRMED'],
  ['COMMITTEE_REVIEW 2', 'AGREED_TO_NOTICE'],
  ['WINNERS_NOTICE 2', 'REPORT_RETURNED'],
  ['CONTESTS 3', 'ALL_CONFIRMED'],
  ['COMMITTEE_REVIEW 3', 'AGREED'],
  ['CIRCULAR 3', 'REPORT_RETURNED'],
  ...circulated(4, 'ALL_CONFIRMED', 'ISSUED'),
];
/** What was left out in the first round is cancelled since. */
export const nothingLeft: readonly Step[] = [...circulated(1, 'PARTIAL', 'ISSUED_IN_PART'), ['CONTESTS 2', 'NOTHING_LEFT']];

/** The list of a selection as it comes to its notice, in this round of it. */
const approvedIn = (round: number): readonly Step[] => [
  [`PANEL_MEETING ${round}`, 'SUGGESTED'],
  [`PARTY_GROUP ${round}`, 'APPROVED'],
  [`NOTICE ${round}`, 'OVER'],
];
const scoredIn = (round: number): readonly Step[] => [
  [`RECOMMENDATION ${round}`, 'WINDOW_CLOSED'],
  [`FORMAL_REVIEW ${round}`, 'REVIEWED'],
  [`EXPERT_SCORING ${round}`, 'OPENED'],
];
export const selectedAtOnce: readonly Step[] = [
  ['DEPLOYMENT 1', 'CALLED'],
  ...scoredIn(1),
  ...approvedIn(1),
  ['ANNOUNCEMENT 1', 'ANNOUNCED'],
];
/** Nobody was recommended, then nobody passed; the list was sent back; who was held follows, and the last one is taken off. */
export const selectedTheLongWay: readonly Step[] = [
  ['DEPLOYMENT 1', 'CALLED'],
  ['RECOMMENDATION 1', 'NOBODY_RECOMMENDED'],
  ['DEPLOYMENT 2', 'CALLED'],
  ['RECOMMENDATION 2', 'WINDOW_CLOSED'],
  ['FORMAL_REVIEW 2', 'NOBODY_PASSED'],
  ['DEPLOYMENT 3', 'CALLED'],
  ...scoredIn(3),
  ['PANEL_MEETING 3', 'SUGGESTED'],
  ['PARTY_GROUP 3', 'SENT_BACK'],
  ...approvedIn(4),
  ['ANNOUNCEMENT 4', 'ANNOUNCED_IN_PART'],
  ['ANNOUNCEMENT 5', 'ANNOUNCED_IN_PART'],
  ['ANNOUNCEMENT 6', 'NOBODY_LEFT'],
];

export const posted: readonly Step[] = [
  ['POSTING 1', 'POSTED'],
  ['RUNNING 1', 'CLOSED'],
];
export const neverPosted: readonly Step[] = [['POSTING 1', 'WITHDRAWN']];

const verified: readonly Step[] = [
  ['ADMISSION 1', 'ADMITTED'],
  ['VERIFICATION 1', 'REPORTED'],
];
export const answered: readonly Step[] = [...verified, ['DECISION 1', 'DECIDED'], ['REPLY 1', 'REPLIED']];
/** Who objects anonymously has no answer. */
export const settled: readonly Step[] = [...verified, ['DECISION 1', 'SETTLED']];
export const notAdmitted: readonly Step[] = [['ADMISSION 1', 'NOT_ADMITTED']];

/** A year of cultivation whose evaluation fails at first, and whose certificate is taken back later. */
export const certifiedAndRevoked: readonly Step[] = [
  ['CULTIVATION 1', 'PERIOD_OVER'],
  ['EVALUATION 1', 'TO_REMEDY'],
  ['REMEDIATION 2', 'REMEDIED'],
  ['EVALUATION 2', 'QUALIFIED'],
  ['CERTIFICATION 2', 'CERTIFIED'],
  ['CERTIFICATE_HELD 2', 'ENDED'],
];
/** More time is given, and in it the cultivation is ended. */
export const endedInMoreTime: readonly Step[] = [
  ['CULTIVATION 1', 'PERIOD_OVER'],
  ['EVALUATION 1', 'EXTENDED'],
  ['CULTIVATION 2', 'ENDED'],
];

/** What the record says after these steps. */
export const pathOf = (steps: readonly Step[]): string[] => steps.map(([stage, outcome]) => `${stage} ${outcome}`);

/** Opens the case and goes through the steps, each by a person's act once the workflow has opened its stage. */
export async function play(staged: StagedCase, steps: readonly Step[]): Promise<void> {
  await staged.poke();
  for (const [stage, outcome] of steps) {
    await staged.stands(stage);
    await staged.act(outcome);
  }
}
