import { caseLink } from '@jiangcheng/contracts/case-link';
import { windowClosesAt } from '@jiangcheng/domain/selection/decide-window';
import { WINDOW } from '@jiangcheng/domain/selection/plan';
import { placesOf } from '@jiangcheng/domain/selection/standing';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import type { DeadlineRow } from '../ports/case-store.ts';
import type { DueContext } from '../process/due-context.ts';
import { ladderReminders, type LadderTask } from '../reminder/ladder-reminders.ts';
import { nothingSaid, together, type RemindContext, type Reminding } from '../reminder/reminding.ts';
import { remindedOfScoring } from './reminded-experts.ts';
import type { SelectionTypes } from './types.ts';

const MAIL = 'recommendation-reminder';

type Said = Promise<Reminding & { nextAt: number | null }>;

/** Whoever the stage waits for: units in the window, experts while sheets are awaited. */
export const remindedOfSelection = (context: DueContext<SelectionTypes>, running: readonly DeadlineRow[], about: RemindContext): Said =>
  isStageOpen(context.state, 'EXPERT_SCORING') ? remindedOfScoring(context, about) : remindedOfWindow(context, running, about);

/** While the window is open, those units that have recommended fewer than they may (第六条); and the instant at which it closes. */
async function remindedOfWindow(context: DueContext<SelectionTypes>, running: readonly DeadlineRow[], about: RemindContext): Said {
  const { tx, locked, state } = context;
  const nextAt = windowClosesAt(state);
  const window = running.find(({ key }) => key === WINDOW);
  // Once it is over nothing can be recommended any more: the closing follows, and no mail.
  if (window === undefined || locked.now >= window.dueAt) return { ...nothingSaid, nextAt };
  const owing = await owingTasks(context, window);
  if (owing.length === 0) return { ...nothingSaid, nextAt };
  const sent = await tx.remindersOf(locked.id);
  const said: Reminding[] = [];
  // One after another: a transaction's connection answers one question at a time.
  for (const task of owing) said.push(await ladderReminders(about, task, sent));
  return { ...together(said), nextAt };
}

/** The tasks of units with places left. */
async function owingTasks({ tx, locked, openTasks, state }: DueContext<SelectionTypes>, deadline: DeadlineRow): Promise<LadderTask[]> {
  const candidates = await tx.candidatesOf(locked.id);
  const round = caseLink('selection', locked.id, locked.scope.campaignId);
  return [...locked.tasks, ...openTasks].flatMap(({ id: taskId, deadlineId, organizationId }): LadderTask[] => {
    if (deadlineId !== deadline.id || organizationId === null) return [];
    const recommended = candidates.filter((one) => one.organizationId === organizationId).length;
    if (recommended >= (placesOf(state, organizationId) ?? 0)) return [];
    const holder = { role: 'TEAM_UNIT' as const, organizationId, beside: [] };
    return [{ taskId, holder, deadline, mails: { before: MAIL, overdue: MAIL }, link: `${round}/units/${organizationId}` }];
  });
}
