import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import { verifiersOf } from './permissions.ts';
import type { ObjectionCaseState, ObjectionStage } from './state.ts';

const kinds = {
  ADMISSION: 'ADMIT_OBJECTION',
  VERIFICATION: 'VERIFY_OBJECTION',
  DECISION: 'DECIDE_OBJECTION',
  REPLY: 'REPLY_TO_OBJECTION',
} as const satisfies Record<ObjectionStage, string>;

export type ObjectionTaskKind = (typeof kinds)[ObjectionStage] | 'REPORT_FINDING';
export type PlannedTask = Planned<ObjectionTaskKind, ObjectionStage>;

export const REPLY_CLOCK = 'OBJECTION_REPLY';

/** The office's task that is open in this state, and while it is verified one for each 核查人. Half of them never log in: the office sees to it that they report. */
export function plannedTasks({ objectorKind, ...state }: ObjectionCaseState): PlannedTask[] {
  const current = currentStage(state);
  if (current?.outcome !== null) return [];
  const { stage, round } = current;
  const deadline = stage === 'ADMISSION' || objectorKind === 'ANONYMOUS' ? null : { key: REPLY_CLOCK, round };
  const common = { stage, round, organizationId: null, deadline };
  const verifiers = stage === 'VERIFICATION' ? verifiersOf(state) : [];
  return [
    { ...common, kind: kinds[stage], role: 'OFFICE' },
    ...verifiers.map((personId): PlannedTask => ({ ...common, kind: 'REPORT_FINDING', role: 'PERSON', personId })),
  ];
}
