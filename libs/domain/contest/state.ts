import type { Appeal } from '../appeal/appeal.ts';
import type { Person } from '../approval/plan.ts';
import type { DocumentState, Issuer } from '../document/state.ts';
import type { Weights } from '../ranking/types.ts';
import type { Countersigners } from '../sub-plan/countersign-plan.ts';
import type { SubPlan } from '../sub-plan/sub-plan.ts';
import type { CaseState, Story } from '../process/story.ts';
import { currentStage, isStageOpen } from '../process/story.ts';
import type { Recheck } from '../recheck/recheck.ts';
import type { EntrantMark, Incident } from './day-events.ts';
import type { Draw } from './draw.ts';
import type { Duty, SelectionReport } from './duties.ts';
import { isUnfinished, type NoticeCorrection } from './notice-correction.ts';

/** Stages of a contest so far built, in the order of the story (workflows/contest). */
export const contestStages = [
  ...(['PREPARATION', 'SUB_PLAN', 'COUNTERSIGNING', 'CONTEST_NOTICE', 'HOLDING'] as const),
  ...(['SCORE_REPORT', 'OFFICE_REVIEW'] as const),
] as const;
export type ContestStage = (typeof contestStages)[number];

/**
 * How each stage may end. The story handles every one of them; a test compares the two. PLANNED goes by sub-plan and notice, RELEASED without;
 * the committee may cancel the contest in any (office.md §6). What was CONFIRMED is REOPENED where the campaign's review asks for a correction.
 */
export const stageOutcomes = {
  PREPARATION: ['RELEASED', 'PLANNED', 'CANCELLED'],
  SUB_PLAN: ['PLAN_SUBMITTED', 'CANCELLED'],
  COUNTERSIGNING: ['PLAN_AGREED', 'PLAN_RETURNED', 'CANCELLED'],
  CONTEST_NOTICE: ['ANNOUNCED', 'CANCELLED'],
  HOLDING: ['ENDED', 'CANCELLED'],
  SCORE_REPORT: ['HANDED_IN', 'CANCELLED'],
  OFFICE_REVIEW: ['CONFIRMED', 'REOPENED', 'RETURNED', 'WITHDRAWN', 'CANCELLED'],
} as const satisfies Record<ContestStage, readonly string[]>;
export type ContestOutcome = (typeof stageOutcomes)[ContestStage][number];

export interface OrganizerRef {
  organizationId: string;
  lead: boolean;
}

/** The day of the last scored event (C26). `declaredBy` is a person's id, or null for a decision registered from paper. */
export interface EndDay {
  on: string;
  declaredAt: number;
  declaredBy: string | null;
  /** Account's person or signer: whose name four eyes compares with the signer of the confirmation. */
  declaredByName: string;
  /** For whom he stood in (代) then: they have prepared it as well. */
  preparedFor?: readonly Person[];
  confirmed: boolean;
}

/** Paper that came before the entry: its day decides lateness once a second clerk has confirmed it (office.md §3). */
export interface Receipt {
  round: number;
  receivedOn: string;
  channel: string;
  fileId: string;
  registeredBy: string;
  /** For whom he stood in (代) then. */
  preparedFor?: readonly Person[];
  confirmed: boolean;
}

export interface HandIn {
  round: number;
  /** Person who filed; the reviewer is another one. Null for a paper's signer. */
  by: string | null;
  byName: string;
  /** For whom he stood in (代) then. */
  preparedFor?: readonly Person[];
  at: number;
  /** Of a report from paper: when and how it came (收件日期). */
  receivedOn?: string;
  channel?: string;
  /** Instant that decides lateness. */
  effectiveAt: number;
  /** Instant at which its organizer took it back (撤回); from then on it counts for nothing. */
  withdrawnAt?: number;
}

/** The correction asked for by a return: its round, the day it was asked, and how many working days it has. */
export interface Correction {
  round: number;
  from: string;
  days: number;
}

/** 子竞赛方案 as it stands, and the rounds of its 会签. */
export interface PlanRecord {
  /** Of the text as last saved: what is handed in is what was looked at. */
  version: number;
  text: SubPlan;
  /** By whom and when it was saved last: he has it in hand (office.md §4). */
  saved?: { by: Person; at: number };
  takenOver?: readonly { by: Person; from: Person; at: number }[];
  /** `by` is a person's id, null for a paper's signer. */
  submissions: readonly { round: number; by: string | null; byName: string; at: number }[];
  returns: readonly { round: number; byName: string; text: string; at: number }[];
}

/** What the document of an upper contest (全国、全区) says of this one; `weights` null: the usual ones. */
export interface UpperContest {
  /** Own contestants are ranked by themselves (000-57). */
  coHosted: boolean;
  weights: Weights | null;
  basis: string;
  fileId: string;
}

export interface ContestState extends CaseState<ContestStage, ContestOutcome> {
  tradeNo: number;
  organizers: readonly OrganizerRef[];
  sealsForAll: string | null;
  chiefJudge: { name: string; organization: string; post: string | null } | null;
  /** Absent where no upper contest is on record. */
  upper?: UpperContest;
  firstDay: string | null;
  lastDay: string | null;
  ended: EndDay | null;
  receipts: readonly Receipt[];
  originalsReceivedOn: string | null;
  lateAdmitted: boolean;
  handIns: readonly HandIn[];
  corrections: readonly Correction[];
  backfilled: boolean;
  /** What comes before the contest is held (000/附1/六.1), each absent until it is there: 行业主管部门（协会）. */
  authority?: Issuer;
  plan?: PlanRecord;
  /** The bodies that countersign the plan of this round and issue the notice, the leading one first. */
  bodies?: readonly Issuer[];
  notice?: DocumentState;
  /** 更正通知 of the notice, in order, and the place where one that is out has moved the contest to. */
  noticeCorrections?: readonly NoticeCorrection[];
  place?: string;
  /** What happened at the contest, each absent until it is there: numbers and codes, who has no marks, the day of 成绩现场公布. */
  draw?: Draw;
  marks?: readonly EntrantMark[];
  announcedOn?: string;
  appeals?: readonly Appeal[];
  incidents?: readonly Incident[];
  /** 基层选拔赛 and 初赛 as they were reported, and what the organizer owes beside the scores. */
  selections?: readonly SelectionReport[];
  duties?: readonly Duty[];
  /** 复检 of the latest round of which one was drawn. */
  recheck?: Recheck;
  /** Why the committee cancelled it. */
  cancelledFor?: string;
}

/** A contest nobody has touched yet. */
export const initialContest = (tradeNo: number): ContestState => ({
  tradeNo,
  organizers: [],
  sealsForAll: null,
  chiefJudge: null,
  firstDay: null,
  lastDay: null,
  ended: null,
  receipts: [],
  originalsReceivedOn: null,
  lateAdmitted: false,
  handIns: [],
  corrections: [],
  backfilled: false,
  backfilledAt: null,
  stages: [],
});

/** Which stage the story opens next, given how the last one ended; null at the end or while one is open. */
export function nextStage(state: ContestState): { stage: ContestStage; round: number } | null {
  const current = currentStage(state);
  if (current === null) return { stage: 'PREPARATION', round: 1 };
  switch (current.outcome) {
    case null:
    case 'CONFIRMED':
    case 'CANCELLED':
      return null;
    case 'PLANNED':
      return { stage: 'SUB_PLAN', round: 1 };
    case 'PLAN_SUBMITTED':
      return { stage: 'COUNTERSIGNING', round: current.round };
    case 'PLAN_RETURNED':
      return { stage: 'SUB_PLAN', round: current.round + 1 };
    case 'PLAN_AGREED':
      return { stage: 'CONTEST_NOTICE', round: 1 };
    case 'RELEASED':
    case 'ANNOUNCED':
      return { stage: 'HOLDING', round: 1 };
    case 'ENDED':
      return { stage: 'SCORE_REPORT', round: 1 };
    case 'HANDED_IN':
      return { stage: 'OFFICE_REVIEW', round: current.round };
    case 'REOPENED':
    case 'RETURNED':
    case 'WITHDRAWN':
      return { stage: 'SCORE_REPORT', round: current.round + 1 };
  }
}

/** The scores are confirmed: the story is at its end. */
export const isConfirmed = (state: ContestState): boolean => currentStage(state)?.outcome === 'CONFIRMED';

/** It is not held, or counts for nothing. */
export const isCancelled = (state: ContestState): boolean => currentStage(state)?.outcome === 'CANCELLED';

/** The round of the score report that is being written or reviewed. */
export const reportRound = (state: ContestState): number => {
  const current = currentStage(state);
  if (current?.outcome === 'REOPENED' || current?.outcome === 'RETURNED' || current?.outcome === 'WITHDRAWN') return current.round + 1;
  return current !== null && (current.stage === 'SCORE_REPORT' || current.stage === 'OFFICE_REVIEW') ? current.round : 1;
};

/** A 收件日期 that waits for its second clerk, the oldest first: it may still decide the lateness of a round that was returned. */
export const pendingReceipt = (state: ContestState): Receipt | null => state.receipts.find((r) => !r.confirmed) ?? null;

export const leadOrganizer = (state: ContestState): string | null => state.organizers.find((o) => o.lead)?.organizationId ?? null;

/** Organizations whose seal the report needs (office.md §6). */
export const sealingOrganizers = (state: ContestState): readonly string[] =>
  state.sealsForAll === null ? state.organizers.map((o) => o.organizationId) : [state.sealsForAll];

/** The leading organizer first. */
export const organizerIds = ({ organizers }: ContestState): string[] =>
  [...organizers].sort((a, b) => Number(b.lead) - Number(a.lead)).map(({ organizationId }) => organizationId);

/** Who countersigns the plan; null while bodies or authority are not known. */
export const countersignersOf = (state: ContestState): Countersigners | null => {
  const { authority, bodies = [] } = state;
  if (authority === undefined || bodies.length === 0) return null;
  return {
    bodies: bodies.map(({ organizationId }) => organizationId),
    authority: authority.organizationId,
    organizers: organizerIds(state),
  };
};

/** The weights of the plan that all have signed, or of the upper contest's document beside the system; null where there are none. */
const agreedWeights = ({ plan, notice, upper }: ContestState): Weights | null =>
  notice === undefined ? (upper?.weights ?? null) : (plan?.text.weights ?? null);

/** How this contest departs from its pack where scores are counted. */
export const scoringOf = (state: ContestState): { weights: Weights | null; coHosted: boolean } => ({
  weights: agreedWeights(state),
  coHosted: state.upper?.coHosted ?? false,
});

const beforeHolding: readonly ContestStage[] = ['SUB_PLAN', 'COUNTERSIGNING', 'CONTEST_NOTICE'];

/** Plan and notice are on their way: the final is not announced yet. */
export function isAwaitingNotice(state: ContestState): boolean {
  const current = currentStage(state);
  if (current === null) return false;
  return current.outcome === 'PLANNED' || (beforeHolding.includes(current.stage) && current.outcome !== 'ANNOUNCED');
}

/** The correction of the notice that is on its way, one after the other; none once the contest has come to its end. */
export function noticeCorrectionUnderWay(state: ContestState): NoticeCorrection | null {
  if (isConfirmed(state) || isCancelled(state)) return null;
  return state.noticeCorrections?.find(isUnfinished) ?? null;
}

/** The bodies sign it on screen while the contest is held: afterwards its scores are not theirs to read yet, and their word comes on paper. */
export const bodiesCorrect = (state: ContestState): boolean => isStageOpen(state, 'HOLDING') && noticeCorrectionUnderWay(state) !== null;

/** Organizers first; bodies and authority have part in the case until the notice is out, the bodies again while it is corrected. */
function organizationsOf(state: ContestState): string[] {
  const { authority, bodies = [] } = state;
  const awaited = isAwaitingNotice(state);
  const others = [...(awaited || bodiesCorrect(state) ? bodies : []), ...(awaited && authority !== undefined ? [authority] : [])];
  return [...new Set([...organizerIds(state), ...others.map(({ organizationId }) => organizationId)])];
}

export const contestStory: Story<ContestState> = { next: nextStage, organizations: organizationsOf };
