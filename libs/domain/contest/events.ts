import type { Person } from '../approval/plan.ts';
import { closeStage } from '../process/story.ts';
import type { DayEvent } from './day-events.ts';
import { evolveDay } from './evolve-day.ts';
import { evolveFront } from './evolve-front.ts';
import { evolveNoticeCorrection } from './evolve-notice-correction.ts';
import type { FrontEvent } from './front-events.ts';
import { isNoticeCorrectionEvent, type NoticeCorrectionEvent } from './notice-correction.ts';
import type { ContestStage, ContestState, OrganizerRef, UpperContest } from './state.ts';

/** What happened to a contest. `at` is the instant of the record's clock, in epoch milliseconds. */
export type ContestEvent =
  | { type: 'STAGE_OPENED'; at: number; stage: ContestStage; round: number }
  | { type: 'ORGANIZERS_NAMED'; at: number; organizers: readonly OrganizerRef[]; sealsForAll: string | null }
  | { type: 'CHIEF_JUDGE_NAMED'; at: number; chiefJudge: { name: string; organization: string; post: string | null } }
  | { type: 'UPPER_RECORDED'; at: number; upper: UpperContest }
  | { type: 'DATES_SET'; at: number; firstDay: string; lastDay: string }
  | { type: 'RELEASED'; at: number }
  | { type: 'END_DECLARED'; at: number; on: string; by: string | null; byName: string; preparedFor?: readonly Person[] }
  | { type: 'END_DAY_CONFIRMED'; at: number }
  | { type: 'END_DAY_CORRECTED'; at: number; on: string; confirmed: boolean }
  | {
      type: 'RECEIPT_REGISTERED';
      at: number;
      round: number;
      receivedOn: string;
      channel: string;
      fileId: string;
      by: string;
      preparedFor?: readonly Person[];
    }
  | { type: 'RECEIPT_CONFIRMED'; at: number; round: number; effectiveAt: number }
  | { type: 'ORIGINALS_TICKED'; at: number; receivedOn: string }
  | { type: 'LATE_ADMITTED'; at: number }
  | {
      type: 'REPORT_HANDED_IN';
      at: number;
      round: number;
      by: string | null;
      receivedOn?: string;
      channel?: string;
      byName: string;
      preparedFor?: readonly Person[];
      effectiveAt: number;
    }
  | { type: 'REPORT_CONFIRMED'; at: number }
  | { type: 'REPORT_WITHDRAWN'; at: number; round: number }
  | { type: 'REPORT_RETURNED'; at: number; reasonCode: string; from: string; correctionDays: number }
  /** By the review of the whole campaign, after the office had confirmed it. */
  | { type: 'REPORT_REOPENED'; at: number; reason: string; from: string; correctionDays: number }
  | { type: 'CONTEST_CANCELLED'; at: number; reason: string }
  | { type: 'BACKFILLED'; at: number }
  | FrontEvent
  | NoticeCorrectionEvent
  | DayEvent;

export type ContestEventType = ContestEvent['type'];

const confirmReceipt = (state: ContestState, round: number, effectiveAt: number): ContestState => ({
  ...state,
  receipts: state.receipts.map((r) => (r.round === round ? { ...r, confirmed: true } : r)),
  handIns: state.handIns.map((h) => (h.round === round ? { ...h, effectiveAt } : h)),
});

/** Named only where somebody stood in for another (代): records of those who did not stay as they are. */
const forWhom = ({ preparedFor }: { preparedFor?: readonly Person[] }): { preparedFor?: readonly Person[] } =>
  preparedFor === undefined ? {} : { preparedFor };

function handIn(state: ContestState, event: Extract<ContestEvent, { type: 'REPORT_HANDED_IN' }>): ContestState {
  const { round, by, byName, at, effectiveAt, receivedOn, channel } = event;
  const receipt = receivedOn === undefined || channel === undefined ? {} : { receivedOn, channel };
  const handedIn = { round, by, byName, at, ...receipt, effectiveAt, ...forWhom(event) };
  return closeStage({ ...state, handIns: [...state.handIns, handedIn] }, 'HANDED_IN', at);
}

function giveBack(state: ContestState, event: Extract<ContestEvent, { type: 'REPORT_RETURNED' }>): ContestState {
  return closeStage(withCorrection(state, event), 'RETURNED', event.at);
}

/** The office's review keeps the day on which it ended. */
function reopen(state: ContestState, event: Extract<ContestEvent, { type: 'REPORT_REOPENED' }>): ContestState {
  return closeStage(withCorrection(state, event), 'REOPENED', state.stages.at(-1)?.closedAt ?? event.at);
}

/** The next round is a correction under a clock of its own. */
function withCorrection(state: ContestState, { from, correctionDays: days }: { from: string; correctionDays: number }): ContestState {
  const round = (state.stages.at(-1)?.round ?? 0) + 1;
  return { ...state, corrections: [...state.corrections, { round, from, days }], lateAdmitted: false };
}

function endDay(event: Extract<ContestEvent, { type: 'END_DECLARED' }>): ContestState['ended'] {
  const { on, at, by, byName } = event;
  return { on, declaredAt: at, declaredBy: by, declaredByName: byName, ...forWhom(event), confirmed: false };
}

function withdraw(state: ContestState, { at, round }: Extract<ContestEvent, { type: 'REPORT_WITHDRAWN' }>): ContestState {
  const handIns = state.handIns.map((handIn) => (handIn.round === round ? { ...handIn, withdrawnAt: at } : handIn));
  return closeStage({ ...state, handIns }, 'WITHDRAWN', at);
}

/** The state after an event. Total: every event has its line. */
export function evolve(state: ContestState, event: ContestEvent): ContestState {
  switch (event.type) {
    case 'STAGE_OPENED':
      return {
        ...state,
        stages: [...state.stages, { stage: event.stage, round: event.round, openedAt: event.at, closedAt: null, outcome: null }],
      };
    case 'ORGANIZERS_NAMED':
      return { ...state, organizers: event.organizers, sealsForAll: event.sealsForAll };
    case 'CHIEF_JUDGE_NAMED':
      return { ...state, chiefJudge: event.chiefJudge };
    case 'UPPER_RECORDED':
      return { ...state, upper: event.upper };
    case 'DATES_SET':
      return { ...state, firstDay: event.firstDay, lastDay: event.lastDay };
    case 'RELEASED':
      return closeStage(state, 'RELEASED', event.at);
    case 'END_DECLARED':
      return closeStage({ ...state, ended: endDay(event) }, 'ENDED', event.at);
    case 'END_DAY_CONFIRMED':
      return { ...state, ended: state.ended && { ...state.ended, confirmed: true } };
    case 'END_DAY_CORRECTED':
      return { ...state, ended: state.ended && { ...state.ended, on: event.on, confirmed: event.confirmed } };
    case 'RECEIPT_REGISTERED': {
      const { round, receivedOn, channel, fileId, by } = event;
      const others = state.receipts.filter((r) => r.round !== round);
      return {
        ...state,
        receipts: [...others, { round, receivedOn, channel, fileId, registeredBy: by, ...forWhom(event), confirmed: false }],
      };
    }
    case 'RECEIPT_CONFIRMED':
      return confirmReceipt(state, event.round, event.effectiveAt);
    case 'ORIGINALS_TICKED':
      return { ...state, originalsReceivedOn: event.receivedOn };
    case 'LATE_ADMITTED':
      return { ...state, lateAdmitted: true };
    case 'REPORT_HANDED_IN':
      return handIn(state, event);
    case 'REPORT_CONFIRMED':
      return closeStage(state, 'CONFIRMED', event.at);
    case 'REPORT_WITHDRAWN':
      return withdraw(state, event);
    case 'REPORT_RETURNED':
      return giveBack(state, event);
    case 'REPORT_REOPENED':
      return reopen(state, event);
    case 'CONTEST_CANCELLED':
      return closeStage({ ...state, cancelledFor: event.reason }, 'CANCELLED', event.at);
    case 'BACKFILLED':
      return { ...state, backfilled: true, backfilledAt: event.at };
    case 'SELECTION_REPORTED':
    case 'DUTY_SET':
    case 'DUTY_FULFILLED':
    case 'RECHECK_DRAWN':
    case 'RECHECK_ENTERED':
    case 'LOTS_DRAWN':
    case 'ENTRANT_MARKED':
    case 'SCORES_ANNOUNCED':
    case 'APPEAL_REGISTERED':
    case 'APPEAL_WITHDRAWN':
    case 'APPEAL_DECIDED':
    case 'INCIDENT_RECORDED':
      return evolveDay(state, event);
    default:
      return isNoticeCorrectionEvent(event) ? evolveNoticeCorrection(state, event) : evolveFront(state, event);
  }
}
