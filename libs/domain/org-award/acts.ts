import { hasRole, isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { currentStage, isOver } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { orgAwardStory, type OrgAwardOutcome, type OrgAwardStage, type OrgAwardState } from './state.ts';

/** Input of each act on the award as a whole; a unit's review is an act on a row (libs/casework/org-award). */
export interface OrgAwardInputs {
  /** How many are awarded: the document says 若干 (003-29). */
  proposeAwards: { count: number };
  withdrawAwards: { reason: string };
  approveAwards: { opinion?: string | undefined };
  returnProposal: { reason: string };
}
export type OrgAwardAct = keyof OrgAwardInputs;
export type OrgAwardCommand = { [A in OrgAwardAct]: { act: A; input: OrgAwardInputs[A] } }[OrgAwardAct];

interface ActRow {
  stages: readonly OrgAwardStage[];
  who: 'OFFICE' | 'HEAD';
  outcomes: readonly OrgAwardOutcome[];
  clause: string;
  paper: boolean;
}

export const ORG_AWARD_CLAUSE = '003/附2/三.4';

/** Who does what where: the office reviews and proposes, its head approves, on screen or on paper. */
const table: Readonly<Record<OrgAwardAct, ActRow>> = {
  proposeAwards: { stages: ['REVIEW'], who: 'OFFICE', outcomes: ['PROPOSED'], clause: ORG_AWARD_CLAUSE, paper: false },
  withdrawAwards: { stages: ['REVIEW'], who: 'OFFICE', outcomes: ['WITHDRAWN'], clause: ORG_AWARD_CLAUSE, paper: false },
  approveAwards: { stages: ['APPROVAL'], who: 'HEAD', outcomes: ['APPROVED'], clause: ORG_AWARD_CLAUSE, paper: true },
  returnProposal: { stages: ['APPROVAL'], who: 'HEAD', outcomes: ['RETURNED'], clause: ORG_AWARD_CLAUSE, paper: true },
};

export const orgAwardActs = Object.keys(table) as OrgAwardAct[];
export const actRow = (act: OrgAwardAct): ActRow => table[act];

/** The office's people read that its head decides, and register that decision from paper. */
export function whoRefusals(act: OrgAwardAct, actor: Actor, { campaignId }: CaseScope): Refusal[] {
  const { who } = actRow(act);
  if (!isOffice(actor, campaignId)) return [{ code: 'ROLE_MISSING', params: { who } }];
  return who === 'OFFICE' || hasRole(actor, 'OFFICE_HEAD', campaignId) ? [] : [{ code: 'HEAD_DECIDES' }];
}

export const wrongStage = (act: OrgAwardAct, state: OrgAwardState): Refusal[] => {
  const refusal = stageRefusal(actRow(act), state);
  return refusal === null ? [] : [refusal];
};

export type PlannedTask = Planned<'REVIEW_ASSESSMENTS' | 'APPROVE_ORG_AWARD', OrgAwardStage>;

export function plannedTasks(state: OrgAwardState): PlannedTask[] {
  const current = currentStage(state);
  if (current?.outcome !== null) return [];
  const { stage, round } = current;
  const basics = { stage, round, organizationId: null, deadline: null };
  return stage === 'REVIEW'
    ? [{ kind: 'REVIEW_ASSESSMENTS', role: 'OFFICE', ...basics }]
    : [{ kind: 'APPROVE_ORG_AWARD', role: 'OFFICE_HEAD', ...basics }];
}

/** The acts of the stage in which the award stands, for somebody of the office. */
export function actsOfStage(state: OrgAwardState, actor: Actor, { campaignId }: CaseScope): OrgAwardAct[] {
  const current = currentStage(state);
  if (current === null || isOver(orgAwardStory, state) || !isOffice(actor, campaignId)) return [];
  return orgAwardActs.filter((act) => actRow(act).stages.includes(current.stage));
}
