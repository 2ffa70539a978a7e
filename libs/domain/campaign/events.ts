import { changesText, evolveDocument, type DocumentEvent } from '../document/events.ts';
import { initialDocument, type Issuer } from '../document/state.ts';
import { closeStage, currentStage } from '../process/story.ts';
import { evolveCorrections } from './corrections.ts';
import type { CorrectionEvent } from './noticed-correction.ts';
import {
  circulationOf,
  yearPlanOf,
  type CampaignStage,
  type CampaignState,
  type Circular,
  type CirculatedContest,
  type Circulation,
  type LeftOut,
  type Objection,
} from './state.ts';

/** What happened to a campaign's end. `at` is the instant of the record's clock, in epoch milliseconds. */
export type CampaignEvent =
  | { type: 'STAGE_OPENED'; at: number; stage: CampaignStage; round: number }
  | { type: 'BODIES_NAMED'; at: number; bodies: readonly Issuer[] }
  | { type: 'TRADE_CANCELLED'; at: number; tradeNo: number; reason: string }
  | { type: 'ALL_CONTESTS_CONFIRMED'; at: number; contests: readonly CirculatedContest[] }
  | { type: 'NO_CONTEST_LEFT'; at: number }
  | { type: 'PARTIAL_DECIDED'; at: number; contests: readonly CirculatedContest[]; leftOut: readonly LeftOut[] }
  /** `publicNotice`: the winners are put up first. */
  | { type: 'COMMITTEE_AGREED'; at: number; publicNotice?: true }
  | { type: 'WINNERS_NOTICED'; at: number }
  | { type: 'WINNERS_NOTICE_RENEWED'; at: number; reason: string }
  | { type: 'OBJECTION_RAISED'; at: number; id: string; contestId: string; organizationId: string; reason: string }
  | { type: 'OBJECTION_SETTLED'; at: number; id: string; outcome: NonNullable<Objection['settled']>['outcome']; reason: string }
  | ReportSentBack
  | { type: 'CONTEST_LEFT_OUT'; at: number; contestId: string; reason: string }
  | CircularEvent
  | YearPlanEvent
  | CorrectionEvent
  | { type: 'BACKFILLED'; at: number };

/** The confirmed report of a contest goes back for a correction; one of this round takes the round with it. */
export interface ReportSentBack {
  type: 'REPORT_SENT_BACK';
  at: number;
  contestId: string;
  reason: string;
  correctionDays: number;
}

/** A step of the circular's own chain. */
export interface CircularEvent {
  type: `CIRCULAR_${DocumentEvent['type']}`;
  at: number;
  step: DocumentEvent;
}

/** A step of the year's plan. */
export interface YearPlanEvent {
  type: `YEAR_PLAN_${DocumentEvent['type']}`;
  at: number;
  step: DocumentEvent;
}

export const isCorrectionEvent = (event: CampaignEvent): event is CorrectionEvent => event.type.startsWith('CORRECTION_');
export const isYearPlanEvent = (event: CampaignEvent): event is YearPlanEvent => event.type.startsWith('YEAR_PLAN_');

export const CIRCULAR = 'RESULTS_CIRCULAR';

const roundOf = (state: CampaignState): number => currentStage(state)?.round ?? 1;

const withCirculation = (state: CampaignState, circulation: Omit<Circulation, 'round'>): CampaignState => ({
  ...state,
  circulations: [...state.circulations, { round: roundOf(state), ...circulation }],
});

/** What was agreed to, and hung where it had to, is what the circular announces. */
const withDocument = (state: CampaignState): CampaignState => ({
  ...state,
  circulars: [...state.circulars, { round: roundOf(state), document: initialDocument(CIRCULAR, state.bodies), outdated: false }],
});

const withCircular = (state: CampaignState, change: (circular: Circular) => Circular): CampaignState => ({
  ...state,
  circulars: state.circulars.map((circular) => (circular.round === roundOf(state) ? change(circular) : circular)),
});

function leaveOut(state: CampaignState, contestId: string, reason: string): CampaignState {
  const circulations = state.circulations.map((circulation) => {
    const contest = circulation.contests.find(({ caseId }) => caseId === contestId);
    if (circulation.round !== roundOf(state) || contest === undefined) return circulation;
    const left: LeftOut = { tradeNo: null, caseId: contestId, title: contest.title, reason };
    return {
      ...circulation,
      contests: circulation.contests.filter((one) => one !== contest),
      leftOut: [...circulation.leftOut, left],
    };
  });
  return withCircular({ ...state, circulations }, (circular) => ({ ...circular, outdated: circular.document.text !== null }));
}

function sendBack(state: CampaignState, { contestId, reason, correctionDays, at }: ReportSentBack): CampaignState {
  const sentBack = [...(state.sentBack ?? []), { round: roundOf(state), contestId, reason, correctionDays, at }];
  const inRound = circulationOf(state)?.contests.some(({ caseId }) => caseId === contestId) === true;
  return inRound ? closeStage({ ...state, sentBack }, 'REPORT_RETURNED', at) : { ...state, sentBack };
}

function circularStep(state: CampaignState, { step, at }: CircularEvent): CampaignState {
  const after = withCircular(state, ({ document, outdated, ...circular }) => ({
    ...circular,
    document: evolveDocument(document, step),
    outdated: changesText(step) ? false : outdated,
  }));
  if (step.type !== 'DISTRIBUTED') return after;
  return closeStage(after, circulationOf(state)?.leftOut.length === 0 ? 'ISSUED' : 'ISSUED_IN_PART', at);
}

/** The state after an event. Total: every event has its line. */
export function evolve(state: CampaignState, event: CampaignEvent): CampaignState {
  switch (event.type) {
    case 'STAGE_OPENED': {
      const { stage, round, at: openedAt } = event;
      return { ...state, stages: [...state.stages, { stage, round, openedAt, closedAt: null, outcome: null }] };
    }
    case 'BODIES_NAMED':
      return { ...state, bodies: event.bodies };
    case 'TRADE_CANCELLED':
      return { ...state, cancelledTrades: [...state.cancelledTrades, { tradeNo: event.tradeNo, reason: event.reason }] };
    case 'ALL_CONTESTS_CONFIRMED':
      return closeStage(withCirculation(state, { contests: event.contests, leftOut: [] }), 'ALL_CONFIRMED', event.at);
    case 'NO_CONTEST_LEFT':
      return closeStage(state, 'NOTHING_LEFT', event.at);
    case 'PARTIAL_DECIDED':
      return closeStage(withCirculation(state, { contests: event.contests, leftOut: event.leftOut }), 'PARTIAL', event.at);
    case 'COMMITTEE_AGREED':
      return event.publicNotice === true
        ? closeStage(state, 'AGREED_TO_NOTICE', event.at)
        : closeStage(withDocument(state), 'AGREED', event.at);
    case 'WINNERS_NOTICED':
      return closeStage(withDocument(state), 'NOTICED', event.at);
    case 'WINNERS_NOTICE_RENEWED':
      return state;
    case 'OBJECTION_RAISED': {
      const { id, contestId, organizationId, reason, at: raisedAt } = event;
      return { ...state, objections: [...state.objections, { id, contestId, organizationId, reason, raisedAt, settled: null }] };
    }
    case 'OBJECTION_SETTLED': {
      const { id, outcome, reason, at } = event;
      return { ...state, objections: state.objections.map((one) => (one.id === id ? { ...one, settled: { outcome, reason, at } } : one)) };
    }
    case 'REPORT_SENT_BACK':
      return sendBack(state, event);
    case 'CONTEST_LEFT_OUT':
      return leaveOut(state, event.contestId, event.reason);
    case 'BACKFILLED':
      return { ...state, backfilledAt: event.at };
    default:
      if (isCorrectionEvent(event)) return evolveCorrections(state, event);
      return isYearPlanEvent(event) ? { ...state, yearPlan: evolveDocument(yearPlanOf(state), event.step) } : circularStep(state, event);
  }
}
