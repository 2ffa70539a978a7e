import { APPEAL_CLAUSE } from '../appeal/decide-appeal.ts';
import { CORRECTION_CLAUSE as correction } from '../award/correct-result.ts';
import { chainOf, type ChainInputs } from '../document/chain-acts.ts';
import type { DocumentAct } from '../document/commands.ts';
import { DOCUMENT_CLAUSE } from '../document/refusals.ts';
import { REPORT_CLAUSE as report } from '../score-report/score-pack.ts';
import { contestStages, type ContestOutcome, type ContestStage } from './state.ts';

/**
 * Who may do it: a named predicate of permissions.ts. COUNTERSIGNER is every organization that signs the plan, BODY those that issue the notice;
 * COMMITTEE decides as a body, on paper alone.
 */
export type Who =
  | 'OFFICE'
  | 'ORGANIZER'
  | 'ORGANIZER_OR_OFFICE'
  | 'OFFICE_NOT_DECLARER'
  | 'OFFICE_SECOND_CLERK'
  | 'COUNTERSIGNER'
  | 'BODY'
  | 'LEADING_BODY'
  | 'COMMITTEE';

/** One row of the table of acts. `stages` is where it is possible; `outcomes` are those by which it may end the stage; `page` means it has a page of its own. */
export interface ActRow {
  stages: readonly ContestStage[];
  who: Who;
  outcomes: readonly ContestOutcome[];
  clause: string | null;
  paper: boolean;
  page: boolean;
}

const preparing = ['PREPARATION', 'HOLDING'] as const;
const reporting = ['SCORE_REPORT', 'OFFICE_REVIEW'] as const;
const plan = '000/附1/六.1';
/** Contests end by the regulation's last day, a later one has its reason (000-40). */
export const CUTOFF_CLAUSE = '000/附1/八.1';
/** Own contestants of an upper contest are ranked by themselves and get the same awards (000-57). */
export const UPPER_CLAUSE = '000/附1/七';
const day = ['HOLDING', ...reporting] as const;
const practice = 'office §6';
/** The contest's notice goes its way by these acts; the bodies sign it, the office does all else. */
export const noticeChain = chainOf('Notice');
export type NoticeAct = keyof ChainInputs<'Notice'>;
const ofStep = (step: DocumentAct): Who => (step === 'COUNTERSIGN' ? 'BODY' : step === 'SIGN' ? 'LEADING_BODY' : 'OFFICE');
const noticeRow = (step: DocumentAct): ActRow => ({
  ...{ stages: ['CONTEST_NOTICE'], who: ofStep(step), outcomes: step === 'DISTRIBUTE' ? ['ANNOUNCED'] : [] },
  ...{ clause: DOCUMENT_CLAUSE, paper: true, page: false },
});
/** 更正通知 of a notice that is out goes its way by these acts while the contest is held and reported; it ends no stage. */
export const noticeCorrectionChain = chainOf('NoticeCorrection');
export type NoticeCorrectionAct = 'beginNoticeCorrection' | 'withdrawNoticeCorrection' | keyof ChainInputs<'NoticeCorrection'>;
export const isNoticeCorrectionAct = (act: string): act is NoticeCorrectionAct =>
  act === 'beginNoticeCorrection' || act === 'withdrawNoticeCorrection' || noticeCorrectionChain.includes(act);
const correctionRow = (step: DocumentAct): ActRow => ({
  ...{ stages: day, who: ofStep(step), outcomes: [], clause: DOCUMENT_CLAUSE, paper: true, page: false },
});

/** Every act on a contest: where, who, what it ends, on which clause. */
export const contestActTable = {
  nameOrganizers: { stages: [...preparing, 'SUB_PLAN'], who: 'OFFICE', outcomes: [], clause: '000/附3', paper: true, page: false },
  nameChiefJudge: { stages: [...preparing, 'SCORE_REPORT'], who: 'OFFICE', outcomes: [], clause: '000/附1/九', paper: true, page: false },
  recordUpper: { stages: [...preparing, 'SCORE_REPORT'], who: 'OFFICE', outcomes: [], clause: UPPER_CLAUSE, paper: false, page: false },
  setDates: { stages: preparing, who: 'OFFICE', outcomes: [], clause: CUTOFF_CLAUSE, paper: true, page: false },
  release: { stages: ['PREPARATION'], who: 'OFFICE', outcomes: ['RELEASED', 'PLANNED'], clause: '000/附1/六.1', paper: true, page: false },
  nameAuthority: { stages: ['SUB_PLAN'], who: 'OFFICE', outcomes: [], clause: plan, paper: true, page: false },
  writePlan: { stages: ['SUB_PLAN'], who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: plan, paper: false, page: true },
  submitPlan: { stages: ['SUB_PLAN'], who: 'ORGANIZER_OR_OFFICE', outcomes: ['PLAN_SUBMITTED'], clause: plan, paper: false, page: true },
  countersignPlan: { stages: ['COUNTERSIGNING'], who: 'COUNTERSIGNER', outcomes: ['PLAN_AGREED'], clause: plan, paper: true, page: false },
  returnPlan: { stages: ['COUNTERSIGNING'], who: 'COUNTERSIGNER', outcomes: ['PLAN_RETURNED'], clause: plan, paper: true, page: false },
  ...noticeChain.rows(noticeRow),
  // What was held is not moved any more.
  beginNoticeCorrection: { stages: ['HOLDING'], who: 'OFFICE', outcomes: [], clause: correction, paper: false, page: false },
  withdrawNoticeCorrection: { stages: day, who: 'OFFICE', outcomes: [], clause: correction, paper: false, page: false },
  ...noticeCorrectionChain.rows(correctionRow),
  drawLots: { stages: ['HOLDING'], who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: practice, paper: false, page: false },
  recordDraw: { stages: ['HOLDING'], who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: practice, paper: false, page: false },
  markEntrant: {
    stages: ['HOLDING', 'SCORE_REPORT'],
    who: 'ORGANIZER_OR_OFFICE',
    outcomes: [],
    clause: practice,
    paper: true,
    page: false,
  },
  recordIncident: { stages: day, who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: '000/附1/八.2', paper: true, page: false },
  announceScores: { stages: day, who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: practice, paper: true, page: false },
  registerAppeal: { stages: day, who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: APPEAL_CLAUSE, paper: false, page: false },
  withdrawAppeal: { stages: day, who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: APPEAL_CLAUSE, paper: true, page: false },
  decideAppeal: { stages: day, who: 'OFFICE', outcomes: [], clause: APPEAL_CLAUSE, paper: true, page: false },
  reportSelection: { stages: contestStages, who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: '000/附1/五(一)', paper: true, page: false },
  setDuty: { stages: day, who: 'OFFICE', outcomes: [], clause: '000/附1/六.4', paper: true, page: false },
  fulfilDuty: { stages: day, who: 'ORGANIZER_OR_OFFICE', outcomes: [], clause: '000/附1/六.4', paper: false, page: false },
  drawRecheck: { stages: ['OFFICE_REVIEW'], who: 'OFFICE', outcomes: [], clause: practice, paper: false, page: false },
  enterRecheck: { stages: ['OFFICE_REVIEW'], who: 'OFFICE', outcomes: [], clause: practice, paper: false, page: false },
  declareEnded: { stages: ['HOLDING'], who: 'ORGANIZER_OR_OFFICE', outcomes: ['ENDED'], clause: report, paper: true, page: false },
  confirmEndDay: { stages: reporting, who: 'OFFICE_NOT_DECLARER', outcomes: [], clause: report, paper: true, page: false },
  correctEndDay: { stages: reporting, who: 'OFFICE', outcomes: [], clause: report, paper: true, page: false },
  registerReceipt: { stages: reporting, who: 'OFFICE', outcomes: [], clause: report, paper: false, page: false },
  confirmReceipt: { stages: reporting, who: 'OFFICE_SECOND_CLERK', outcomes: [], clause: report, paper: false, page: false },
  tickOriginals: { stages: reporting, who: 'OFFICE', outcomes: [], clause: report, paper: false, page: false },
  admitLate: { stages: ['SCORE_REPORT'], who: 'OFFICE', outcomes: [], clause: report, paper: true, page: false },
  handIn: { stages: ['SCORE_REPORT'], who: 'ORGANIZER', outcomes: ['HANDED_IN'], clause: report, paper: true, page: true },
  confirm: { stages: ['OFFICE_REVIEW'], who: 'OFFICE', outcomes: ['CONFIRMED'], clause: report, paper: true, page: true },
  withdraw: { stages: ['OFFICE_REVIEW'], who: 'ORGANIZER', outcomes: ['WITHDRAWN'], clause: report, paper: true, page: false },
  return: { stages: ['OFFICE_REVIEW'], who: 'OFFICE', outcomes: ['RETURNED'], clause: report, paper: true, page: true },
  cancel: { stages: contestStages, who: 'COMMITTEE', outcomes: ['CANCELLED'], clause: practice, paper: true, page: false },
} as const satisfies Record<string, ActRow>;

export type ContestAct = keyof typeof contestActTable;
export const contestActs = Object.keys(contestActTable) as ContestAct[];
export const actRow = (act: ContestAct): ActRow => contestActTable[act];

/** What happens at the contest, and on account of it (office §6). */
export const dayActs = [
  ...(['drawLots', 'recordDraw', 'markEntrant', 'recordIncident'] as const),
  ...(['announceScores', 'registerAppeal', 'withdrawAppeal', 'decideAppeal'] as const),
  ...(['reportSelection', 'setDuty', 'fulfilDuty', 'drawRecheck', 'enterRecheck'] as const),
] as const satisfies readonly ContestAct[];
/** 技术点评 and publicity materials have dates of their own, also after the scores are confirmed. */
export const isAfterwards = (act: ContestAct): boolean => act === 'setDuty' || act === 'fulfilDuty';

export type DayAct = (typeof dayActs)[number];

export const isDayAct = (act: string): act is DayAct => (dayActs as readonly string[]).includes(act);
