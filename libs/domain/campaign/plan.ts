import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import type { CampaignStage, CampaignState } from './state.ts';

export type CampaignTaskKind = 'NAME_BODIES' | 'COMMITTEE_REVIEW' | 'CIRCULAR';
export type PlannedTask = Planned<CampaignTaskKind, CampaignStage>;

/** While all is named, the gate waits for others: it asks nobody here. The bodies' own tasks are their approval's (libs/domain/approval). */
function taskKind(stage: CampaignStage, { bodies }: CampaignState): CampaignTaskKind | null {
  if (stage !== 'CONTESTS') return stage;
  return bodies.length === 0 ? 'NAME_BODIES' : null;
}

/** The office's task that is open in this state. */
export function plannedTasks(state: CampaignState): PlannedTask[] {
  const current = currentStage(state);
  const kind = current?.outcome === null ? taskKind(current.stage, state) : null;
  if (current === null || kind === null) return [];
  const { stage, round } = current;
  return [{ kind, stage, round, role: 'OFFICE', organizationId: null, deadline: null }];
}
