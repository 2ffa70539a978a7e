import { closeStage, currentStage, type CaseState, type NextStage, type Story } from '../process/story.ts';
import type { UnitResult } from './rank-units.ts';

/** Stages of the 优秀组织奖 of a campaign, in the order of the story (workflows/org-award). The 自评表 came by a window (collection). */
export const orgAwardStages = ['REVIEW', 'APPROVAL'] as const;
export type OrgAwardStage = (typeof orgAwardStages)[number];

/** How each stage may end. */
export const stageOutcomes = {
  REVIEW: ['PROPOSED', 'WITHDRAWN'],
  APPROVAL: ['APPROVED', 'RETURNED'],
} as const satisfies Record<OrgAwardStage, readonly string[]>;
export type OrgAwardOutcome = (typeof stageOutcomes)[OrgAwardStage][number];

/** A unit as the proposal names it: totals as they stood then. */
export interface ProposedUnit extends Pick<UnitResult, 'rank' | 'outside' | 'total' | 'difference'> {
  organizationId: string;
  name: string;
  self: string | null;
  awarded: boolean;
}

/** The list that the office proposed, the awarded ones first. */
export interface Proposal {
  round: number;
  units: readonly ProposedUnit[];
  by: { personId: string; name: string };
  at: number;
}

export interface OrgAwardState extends CaseState<OrgAwardStage, OrgAwardOutcome> {
  /** The window in which the 自评表 were handed in. */
  collectionId: string;
  proposals: readonly Proposal[];
  approved: { name: string; at: number } | null;
}

export const initialOrgAward = (collectionId: string): OrgAwardState => ({
  ...{ collectionId, proposals: [], approved: null },
  ...{ stages: [], backfilledAt: null },
});

/** Which stage the story opens next; null at the end or while one is open. */
export function nextStage(state: OrgAwardState): NextStage<OrgAwardStage> | null {
  const current = currentStage(state);
  if (current === null) return { stage: 'REVIEW', round: 1 };
  switch (current.outcome) {
    case null:
    case 'WITHDRAWN':
    case 'APPROVED':
      return null;
    case 'PROPOSED':
      return { stage: 'APPROVAL', round: current.round };
    case 'RETURNED':
      return { stage: 'REVIEW', round: current.round + 1 };
  }
}

/** Units see their own result, and do not read the case. */
export const orgAwardStory: Story<OrgAwardState> = { next: nextStage, organizations: () => [] };

/** The proposal that waits for its approval, or was approved. */
export const lastProposal = ({ proposals }: Pick<OrgAwardState, 'proposals'>): Proposal | null => proposals.at(-1) ?? null;

/** What happened. `at` is the instant of the record's clock, in epoch milliseconds. */
export type OrgAwardEvent =
  | { type: 'STAGE_OPENED'; at: number; stage: OrgAwardStage; round: number }
  | { type: 'ORG_AWARD_PROPOSED'; at: number; proposal: Proposal }
  | { type: 'ORG_AWARD_WITHDRAWN'; at: number }
  | { type: 'ORG_AWARD_APPROVED'; at: number; by: string }
  | { type: 'ORG_AWARD_RETURNED'; at: number }
  | { type: 'BACKFILLED'; at: number };

/** The state after an event. Total: every event has its line. */
export function evolve(state: OrgAwardState, event: OrgAwardEvent): OrgAwardState {
  switch (event.type) {
    case 'STAGE_OPENED': {
      const { stage, round, at: openedAt } = event;
      return { ...state, stages: [...state.stages, { stage, round, openedAt, closedAt: null, outcome: null }] };
    }
    case 'ORG_AWARD_PROPOSED':
      return closeStage({ ...state, proposals: [...state.proposals, event.proposal] }, 'PROPOSED', event.at);
    case 'ORG_AWARD_WITHDRAWN':
      return closeStage(state, 'WITHDRAWN', event.at);
    case 'ORG_AWARD_APPROVED':
      return closeStage({ ...state, approved: { name: event.by, at: event.at } }, 'APPROVED', event.at);
    case 'ORG_AWARD_RETURNED':
      return closeStage(state, 'RETURNED', event.at);
    case 'BACKFILLED':
      return { ...state, backfilledAt: event.at };
  }
}
