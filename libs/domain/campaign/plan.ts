import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import { correctionUnderWay } from './corrections.ts';
import { documentTasks, type DocumentTaskKind } from './document-tasks.ts';
import type { CampaignStage, CampaignState } from './state.ts';

export type CampaignTaskKind =
  'NAME_BODIES' | 'YEAR_PLAN' | 'COMMITTEE_REVIEW' | 'WINNERS_NOTICE' | 'CIRCULAR' | 'CORRECTION' | DocumentTaskKind;
export type PlannedTask = Planned<CampaignTaskKind, CampaignStage>;

/** Once all is named, the gate waits for others; of the office it asks to see a plan through that is on its way. The bodies' tasks in the review are their approval's (libs/domain/approval). */
function taskKind(stage: CampaignStage, { bodies, yearPlan }: CampaignState): CampaignTaskKind | null {
  if (stage !== 'CONTESTS') return stage;
  if (bodies.length === 0) return 'NAME_BODIES';
  return yearPlan !== undefined && yearPlan.distributed === null ? 'YEAR_PLAN' : null;
}

/** The tasks that are open in this state: the office's of the stage and of a 更正通知 under way, whose round is its number; the bodies' of each document. */
export function plannedTasks(state: CampaignState): PlannedTask[] {
  const current = currentStage(state);
  if (current === null) return [];
  const { stage, round, outcome } = current;
  const kind = outcome === null ? taskKind(stage, state) : null;
  const correction = correctionUnderWay(state);
  const task = { stage, role: 'OFFICE', organizationId: null, deadline: null } as const;
  return [
    ...(kind === null ? [] : [{ kind, round, ...task }]),
    ...(correction === null ? [] : [{ kind: 'CORRECTION' as const, round: correction.number, ...task }]),
    ...documentTasks(state, stage),
  ];
}
