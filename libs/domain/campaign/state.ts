import { initialDocument, type DocumentState, type Issuer } from '../document/state.ts';
import { currentStage, type CaseState, type NextStage, type Story } from '../process/story.ts';
import type { NoticedCorrection } from './noticed-correction.ts';

/**
 * Stages of a campaign's end, in the order of the story (workflows/campaign): one round for each circular (000/附1/六.4, C8). Winners are put up
 * where the campaign asks for it alone (WINNERS_PUBLIC_NOTICE).
 */
export const campaignStages = ['CONTESTS', 'COMMITTEE_REVIEW', 'WINNERS_NOTICE', 'CIRCULAR'] as const;
export type CampaignStage = (typeof campaignStages)[number];

/**
 * How each stage may end. NOTHING_LEFT: whatever was left out was cancelled since. ISSUED_IN_PART left something to a next
 * round; REPORT_RETURNED leaves all of it, for one of its contests is corrected first.
 */
export const stageOutcomes = {
  CONTESTS: ['ALL_CONFIRMED', 'PARTIAL', 'NOTHING_LEFT'],
  COMMITTEE_REVIEW: ['AGREED', 'AGREED_TO_NOTICE', 'REPORT_RETURNED'],
  WINNERS_NOTICE: ['NOTICED', 'REPORT_RETURNED'],
  CIRCULAR: ['ISSUED', 'ISSUED_IN_PART', 'REPORT_RETURNED'],
} as const satisfies Record<CampaignStage, readonly string[]>;
export type CampaignOutcome = (typeof stageOutcomes)[CampaignStage][number];

/** A contest whose result a round circulates: what the committee saw is the frozen report of this hash. */
export interface CirculatedContest {
  caseId: string;
  number: string;
  title: string;
  sha256: string;
}

/** What waits for a next round, and why; a trade without a contest has no case. */
export interface LeftOut {
  tradeNo: number | null;
  caseId: string | null;
  title: string;
  reason: string;
}

export interface Circulation {
  round: number;
  contests: readonly CirculatedContest[];
  leftOut: readonly LeftOut[];
}

/** A confirmed report that went back to its organizer: of which round, on what ground, and how many working days its correction has. */
export interface SentBack {
  round: number;
  contestId: string;
  reason: string;
  correctionDays: number;
  at: number;
}

export const settlements = ['UNFOUNDED', 'CORRECTED', 'WITHDRAWN'] as const;

/** 异议 of one of the bodies: it holds the circular until it is settled (office.md §6). */
export interface Objection {
  id: string;
  contestId: string;
  organizationId: string;
  reason: string;
  raisedAt: number;
  settled: { outcome: (typeof settlements)[number]; reason: string; at: number } | null;
}

/** The circular of a round. `outdated` once a contest was left out of what is written: the text must follow. */
export interface Circular {
  round: number;
  document: DocumentState;
  outdated: boolean;
}

export interface CampaignState extends CaseState<CampaignStage, CampaignOutcome> {
  /** The bodies of the committee (组委会), the leading one first. */
  bodies: readonly Issuer[];
  /** Trades that are not held, by decision of the committee. */
  cancelledTrades: readonly { tradeNo: number; reason: string }[];
  circulations: readonly Circulation[];
  objections: readonly Objection[];
  circulars: readonly Circular[];
  /** Confirmed reports that went back for a correction, in the order in which they did; absent where none has. */
  sentBack?: readonly SentBack[];
  /** The year's 活动方案, once somebody has taken its first step; absent where it went out beside the system. */
  yearPlan?: DocumentState;
  /** 更正 by a notice of their own, in the order of their numbers; absent where there was none. */
  corrections?: readonly NoticedCorrection[];
}

export const initialCampaign: CampaignState = {
  bodies: [],
  cancelledTrades: [],
  circulations: [],
  objections: [],
  circulars: [],
  stages: [],
  backfilledAt: null,
};

/** Which stage the story opens next, given how the last one ended; null at the end or while one is open. */
export function nextStage(state: CampaignState): NextStage<CampaignStage> | null {
  const current = currentStage(state);
  if (current === null) return { stage: 'CONTESTS', round: 1 };
  const { outcome, round } = current;
  switch (outcome) {
    case null:
    case 'NOTHING_LEFT':
    case 'ISSUED':
      return null;
    case 'ALL_CONFIRMED':
    case 'PARTIAL':
      return { stage: 'COMMITTEE_REVIEW', round };
    case 'AGREED_TO_NOTICE':
      return { stage: 'WINNERS_NOTICE', round };
    case 'AGREED':
    case 'NOTICED':
      return { stage: 'CIRCULAR', round };
    case 'ISSUED_IN_PART':
    case 'REPORT_RETURNED':
      return { stage: 'CONTESTS', round: round + 1 };
  }
}

const roundOf = (state: CampaignState): number => currentStage(state)?.round ?? 1;

/** What this round circulates; null while its gate is closed. */
export const circulationOf = (state: CampaignState): Circulation | null =>
  state.circulations.find(({ round }) => round === roundOf(state)) ?? null;

/** What a round circulates, or is on its way to: not one of which a report went back. */
export const standingCirculations = ({ circulations, stages }: CampaignState): Circulation[] =>
  circulations.filter(({ round }) => !stages.some((one) => one.round === round && one.outcome === 'REPORT_RETURNED'));

/** Whether the winners of this round are put up before its circular. */
export const goesByNotice = (state: CampaignState): boolean =>
  state.stages.some(({ stage, round }) => stage === 'WINNERS_NOTICE' && round === roundOf(state));

/** The circular of this round; null before the committee has agreed. */
export const circularOf = (state: CampaignState): Circular | null => state.circulars.find(({ round }) => round === roundOf(state)) ?? null;

export const YEAR_PLAN = 'CAMPAIGN_PLAN';

/** The year's plan as it stands: before its first step the bodies are those that are named now. */
export const yearPlanOf = ({ yearPlan, bodies }: CampaignState): DocumentState => yearPlan ?? initialDocument(YEAR_PLAN, bodies);

/** What holds this round: unsettled, and about a contest that it circulates. */
export const openObjections = (state: CampaignState): Objection[] =>
  state.objections.filter(
    ({ settled, contestId }) => settled === null && circulationOf(state)?.contests.some(({ caseId }) => caseId === contestId) === true,
  );

export const campaignStory: Story<CampaignState> = {
  next: nextStage,
  organizations: ({ bodies }) => bodies.map(({ organizationId }) => organizationId),
};
