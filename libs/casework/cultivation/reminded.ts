import { caseLink } from '@jiangcheng/contracts/case-link';
import { closesAt } from '@jiangcheng/domain/cultivation/closing';
import { PERIOD, PLAN, REMEDY, REPORT } from '@jiangcheng/domain/cultivation/plan';
import type { CultivationState } from '@jiangcheng/domain/cultivation/state';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { passingAt } from '../deadline/deadline-row.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import type { DueContext } from '../process/due-context.ts';
import { ladderReminders } from '../reminder/ladder-reminders.ts';
import { together, type RemindContext, type Reminding } from '../reminder/reminding.ts';
import type { CultivationTypes } from './types.ts';

type About = DueContext<CultivationTypes>;

/** Kinds of the mails about each clock, before it has passed and after. */
const mails: Readonly<Record<string, { before: string; overdue: string }>> = {
  [PLAN]: { before: 'cultivation-plan-reminder', overdue: 'cultivation-plan-overdue' },
  [REPORT]: { before: 'progress-report-reminder', overdue: 'progress-report-overdue' },
  [REMEDY]: { before: 'cultivation-remedy-reminder', overdue: 'cultivation-remedy-reminder' },
  [PERIOD]: { before: 'cultivation-ending', overdue: 'cultivation-ending' },
};

/** The clock under which the stage that stands open closes by itself; null in a stage without one. */
export function stageClock({ state, deadlines }: Pick<About, 'state' | 'deadlines'>): DeadlineRow | null {
  const key = isStageOpen(state, 'CULTIVATION') ? PERIOD : isStageOpen(state, 'REMEDIATION') ? REMEDY : null;
  const round = state.stages.at(-1)?.round;
  return deadlines.find((one) => one.key === key && one.round === round) ?? null;
}

/** Each clock of the unit's and of the period, while somebody has its task; the case looks again when its stage closes by itself. */
export async function remindedOfCultivation(
  context: About,
  running: readonly DeadlineRow[],
  about: RemindContext,
): Promise<Reminding & { nextAt: number | null }> {
  const said: Reminding[] = [];
  // One after another: a transaction's connection answers one question at a time.
  for (const deadline of running) said.push(...(await remindedOf(context, deadline, about)));
  return { ...together(said), nextAt: closesAt(passingAt(stageClock(context))) };
}

async function remindedOf({ tx, locked, openTasks, state }: About, deadline: DeadlineRow, about: RemindContext): Promise<Reminding[]> {
  const task = [...locked.tasks, ...openTasks].find(({ deadlineId }) => deadlineId === deadline.id);
  const kinds = mails[deadline.key];
  if (task === undefined || kinds === undefined) return [];
  const link = caseLink('cultivation', locked.id, locked.scope.campaignId);
  const reminded = { taskId: task.id, holder: unitOf(state), deadline, mails: kinds, link };
  return [await ladderReminders(about, reminded, await tx.remindersOf(locked.id))];
}

const unitOf = ({ unitId }: CultivationState) => ({ role: 'TEAM_UNIT' as const, organizationId: unitId, beside: [] });
