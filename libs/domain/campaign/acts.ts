import { CORRECTION_CLAUSE } from '../award/correct-result.ts';
import { chainOf, type ChainInputs } from '../document/chain-acts.ts';
import type { DocumentAct } from '../document/commands.ts';
import type { CampaignInputs } from './commands.ts';
import { WINNERS_NOTICE_CLAUSE } from './decide-winners-notice.ts';
import type { CampaignOutcome, CampaignStage } from './state.ts';

/** Who may do it: a named predicate of permissions.ts. COMMITTEE decides as a body, on paper alone. */
export type Who = 'OFFICE' | 'BODY' | 'LEADING_BODY' | 'BODY_OR_OFFICE' | 'COMMITTEE';

/** One row of the table of acts. `stages` is where it is possible; `outcomes` are those by which it may end the stage. */
export interface ActRow {
  stages: readonly CampaignStage[];
  who: Who;
  outcomes: readonly CampaignOutcome[];
  clause: string;
  paper: boolean;
  /** At whatever stage, and after the end: what is corrected was announced before. */
  anytime?: true;
}

export type CampaignAct = keyof CampaignInputs;

const committee = '000/附1/六.4';
const document = '党政机关公文处理工作条例';
const judging = ['COMMITTEE_REVIEW', 'WINNERS_NOTICE', 'CIRCULAR'] as const;
const row = (stages: readonly CampaignStage[], who: Who, clause: string, ...outcomes: CampaignOutcome[]): ActRow => ({
  ...{ stages, who, outcomes, clause },
  paper: true,
});
/** What follows a circular ends no stage, and goes on when the case is closed. */
const following = (who: Who, clause: string): ActRow => ({ ...row([], who, clause), anytime: true });
const issued = ['ISSUED', 'ISSUED_IN_PART'] as const;
/** The bodies sign the committee's documents, the office does all else. */
const ofStep = (step: DocumentAct): Who => (step === 'COUNTERSIGN' ? 'BODY' : step === 'SIGN' ? 'LEADING_BODY' : 'OFFICE');

/** The results circular goes its way by these acts. */
export const circularChain = chainOf('Circular');
export type CircularAct = keyof ChainInputs<'Circular'>;
/** The year's plan goes its way while contests are prepared and held; it ends no stage. */
export const yearPlanChain = chainOf('YearPlan');
export type YearPlanAct = keyof ChainInputs<'YearPlan'>;
/** 更正通知 of a circulated result or of the year's plan goes its way by these acts. */
export const correctionChain = chainOf('Correction');
export type CorrectionAct = 'beginCorrection' | 'beginPlanCorrection' | 'withdrawCorrection' | keyof ChainInputs<'Correction'>;

/** Every act on a campaign's end: where, who, what it ends, on which clause. */
const campaignActTable: Readonly<Record<CampaignAct, ActRow>> = {
  nameBodies: row(['CONTESTS'], 'OFFICE', committee),
  cancelTrade: row(['CONTESTS'], 'COMMITTEE', committee),
  decidePartial: row(['CONTESTS'], 'COMMITTEE', committee, 'PARTIAL'),
  ...yearPlanChain.rows((step) => row(['CONTESTS'], ofStep(step), document)),
  countersign: row(['COMMITTEE_REVIEW'], 'BODY', committee, 'AGREED', 'AGREED_TO_NOTICE'),
  object: row(judging, 'BODY_OR_OFFICE', committee),
  settle: row(judging, 'BODY_OR_OFFICE', committee, 'REPORT_RETURNED'),
  leaveOut: row(judging, 'COMMITTEE', committee),
  returnReport: row(['WINNERS_NOTICE', 'CIRCULAR'], 'OFFICE', WINNERS_NOTICE_CLAUSE, 'REPORT_RETURNED'),
  renewWinnersNotice: row(['WINNERS_NOTICE'], 'OFFICE', WINNERS_NOTICE_CLAUSE),
  ...circularChain.rows((step) => row(['CIRCULAR'], ofStep(step), document, ...(step === 'DISTRIBUTE' ? issued : []))),
  beginCorrection: { ...following('OFFICE', CORRECTION_CLAUSE), paper: false },
  beginPlanCorrection: { ...following('OFFICE', CORRECTION_CLAUSE), paper: false },
  withdrawCorrection: { ...following('OFFICE', CORRECTION_CLAUSE), paper: false },
  ...correctionChain.rows((step) => following(ofStep(step), document)),
};

export const campaignActs = Object.keys(campaignActTable) as CampaignAct[];
export const actRow = (act: CampaignAct): ActRow => campaignActTable[act];
