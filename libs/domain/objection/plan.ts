import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import type { ObjectionCaseState, ObjectionStage } from './state.ts';

const kinds = {
  ADMISSION: 'ADMIT_OBJECTION',
  VERIFICATION: 'VERIFY_OBJECTION',
  DECISION: 'DECIDE_OBJECTION',
  REPLY: 'REPLY_TO_OBJECTION',
} as const satisfies Record<ObjectionStage, string>;

export type ObjectionTaskKind = (typeof kinds)[ObjectionStage];
export type PlannedTask = Planned<ObjectionTaskKind, ObjectionStage>;

export const REPLY_CLOCK = 'OBJECTION_REPLY';

/** The office's task that is open in this state. Half of those who verify never log in: the office sees to it that they report. */
export function plannedTasks({ objectorKind, ...state }: ObjectionCaseState): PlannedTask[] {
  const current = currentStage(state);
  if (current?.outcome !== null) return [];
  const { stage, round } = current;
  const deadline = stage === 'ADMISSION' || objectorKind === 'ANONYMOUS' ? null : { key: REPLY_CLOCK, round };
  return [{ kind: kinds[stage], stage, round, role: 'OFFICE', organizationId: null, deadline }];
}
