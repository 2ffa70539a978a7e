import type { DocumentState, Issuer } from '../document/state.ts';
import { currentStage, type CaseState, type NextStage, type Story } from '../process/story.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { PanelMeeting } from './meeting.ts';
import type { QuotaException, QuotaRow } from './quota.ts';

/** Stages of a year's selection, in the order of the story (workflows/selection) and of the regulation (第五条 to 第九条). */
export const selectionStages = [
  'DEPLOYMENT',
  'RECOMMENDATION',
  'FORMAL_REVIEW',
  'EXPERT_SCORING',
  'PANEL_MEETING',
  'PARTY_GROUP',
  'NOTICE',
  'ANNOUNCEMENT',
] as const;
export type SelectionStage = (typeof selectionStages)[number];

/** How each stage may end. Where nobody is left to select, the call goes out anew; a list that the party group sends back is discussed anew. */
export const stageOutcomes = {
  DEPLOYMENT: ['CALLED'],
  RECOMMENDATION: ['WINDOW_CLOSED', 'NOBODY_RECOMMENDED'],
  FORMAL_REVIEW: ['REVIEWED', 'NOBODY_PASSED'],
  EXPERT_SCORING: ['OPENED'],
  PANEL_MEETING: ['SUGGESTED'],
  PARTY_GROUP: ['APPROVED', 'SENT_BACK'],
  NOTICE: ['OVER'],
  ANNOUNCEMENT: ['ANNOUNCED', 'ANNOUNCED_IN_PART', 'NOBODY_LEFT'],
} as const satisfies Record<SelectionStage, readonly string[]>;
export type SelectionOutcome = (typeof stageOutcomes)[SelectionStage][number];

/** From its first to its last day. */
export interface TimetableRow {
  stage: SelectionStage;
  from: CivilDate;
  to: CivilDate;
}

/** 年度目标任务、培育数量、时间进度、工作要求 (第五条), and who issues call and announcement. */
export interface RoundPlan {
  target: number;
  requirements: string;
  issuer: Issuer;
  timetable: readonly TimetableRow[];
}

/** What a unit may recommend: as decided, beside what the arithmetic proposed. Figures are exact decimals by factor. */
export interface UnitQuota {
  organizationId: string;
  name: string;
  figures: Readonly<Record<string, string>>;
  proposed: QuotaRow;
  quota: number;
}

/** 指定专人负责 (第十八条). */
export interface UnitContact {
  organizationId: string;
  personId: string;
  name: string;
}

/** What a unit is to supply for a candidate who was returned to it in 形式审查. `round` is that of the review; `end` is null while it is awaited. */
export interface Supplement {
  candidateId: string;
  organizationId: string;
  round: number;
  askedOn: CivilDate;
  dueOn: CivilDate;
  /** Filed again or withdrawn by the unit, or rejected by the office; in epoch milliseconds. */
  end: { at: number; done: boolean } | null;
}

/** What the party group decided at a meeting of this number. `sentBack` is why it did not decide; then nobody is approved. */
export interface PartyDecision {
  round: number;
  meeting: { year: number; seq: number };
  on: CivilDate;
  approved: readonly string[];
  struck: readonly { candidateId: string; reason: string }[];
  sentBack: string | null;
}

/** A place that somebody left empty who was taken off the list by decision, while there are reserves. `end` is null until it is settled. */
export interface Vacancy {
  candidateId: string;
  end: { filledBy: string } | { notFilled: string } | null;
}

/** 公布 of these persons; a later one is a 补充公布. `outdated` once others were named than the text says. */
export interface Announcement {
  round: number;
  candidateIds: readonly string[];
  document: DocumentState;
  outdated: boolean;
}

export interface SelectionState extends CaseState<SelectionStage, SelectionOutcome> {
  plan: RoundPlan | null;
  /** Places given in all, and why they differ from the proposal. */
  places: { total: number; reason: string | null } | null;
  quotas: readonly UnitQuota[];
  contacts: readonly UnitContact[];
  /** Places beyond a unit's quota, each with a reason. */
  quotaExceptions: readonly QuotaException[];
  /** Later last days of the window, the last one counts. */
  extensions: readonly { round: number; to: CivilDate; reason: string }[];
  /** 推荐工作通知, one for each call. */
  calls: readonly { round: number; document: DocumentState }[];
  /** In the order in which they were asked for; left out before the first. */
  supplements?: readonly Supplement[];
  meetings: readonly PanelMeeting[];
  decisions: readonly PartyDecision[];
  /** In the order in which they came up; left out before the first. */
  vacancies?: readonly Vacancy[];
  announcements: readonly Announcement[];
}

export const initialSelection: SelectionState = {
  plan: null,
  places: null,
  quotas: [],
  contacts: [],
  quotaExceptions: [],
  extensions: [],
  calls: [],
  meetings: [],
  decisions: [],
  announcements: [],
  stages: [],
  backfilledAt: null,
};

/** Which stage the story opens next, given how the last one ended; null at the end or while one is open. */
export function nextStage(state: SelectionState): NextStage<SelectionStage> | null {
  const current = currentStage(state);
  if (current === null) return { stage: 'DEPLOYMENT', round: 1 };
  const { outcome, round } = current;
  switch (outcome) {
    case null:
    case 'ANNOUNCED':
    case 'NOBODY_LEFT':
      return null;
    case 'CALLED':
      return { stage: 'RECOMMENDATION', round };
    case 'WINDOW_CLOSED':
      return { stage: 'FORMAL_REVIEW', round };
    case 'NOBODY_RECOMMENDED':
    case 'NOBODY_PASSED':
      return { stage: 'DEPLOYMENT', round: round + 1 };
    case 'REVIEWED':
      return { stage: 'EXPERT_SCORING', round };
    case 'OPENED':
      return { stage: 'PANEL_MEETING', round };
    case 'SUGGESTED':
      return { stage: 'PARTY_GROUP', round };
    case 'SENT_BACK':
      return { stage: 'PANEL_MEETING', round: round + 1 };
    case 'APPROVED':
      return { stage: 'NOTICE', round };
    case 'OVER':
      return { stage: 'ANNOUNCEMENT', round };
    case 'ANNOUNCED_IN_PART':
      return { stage: 'ANNOUNCEMENT', round: round + 1 };
  }
}

export const selectionStory: Story<SelectionState> = {
  next: nextStage,
  organizations: ({ plan }) => (plan === null ? [] : [plan.issuer.organizationId]),
};
