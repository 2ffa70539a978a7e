import { caseLink } from '@jiangcheng/contracts/case-link';
import { windowClosesAt } from '@jiangcheng/domain/selection/decide-window';
import { WINDOW } from '@jiangcheng/domain/selection/plan';
import { placesOf } from '@jiangcheng/domain/selection/standing';
import { SUPPLEMENT } from '@jiangcheng/domain/selection/supplements';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import type { DeadlineRow } from '../ports/case-store.ts';
import type { DueContext } from '../process/due-context.ts';
import { ladderReminders, type LadderTask } from '../reminder/ladder-reminders.ts';
import { nothingSaid, together, type RemindContext, type Reminding } from '../reminder/reminding.ts';
import { remindedOfScoring } from './reminded-experts.ts';
import type { SelectionTypes } from './types.ts';

const MAIL = 'recommendation-reminder';
const SUPPLEMENT_MAILS = { before: 'supplement-reminder', overdue: 'supplement-passed' };

const unitOf = (organizationId: string) => ({ role: 'TEAM_UNIT' as const, organizationId, beside: [] });
const unitLink = ({ id, scope }: DueContext['locked'], organizationId: string): string =>
  `${caseLink('selection', id, scope.campaignId)}/units/${organizationId}`;

type Said = Promise<Reminding & { nextAt: number | null }>;

/** Whoever the stage waits for: units in the window and in 形式审查, experts while sheets are awaited. */
export function remindedOfSelection(context: DueContext<SelectionTypes>, running: readonly DeadlineRow[], about: RemindContext): Said {
  if (isStageOpen(context.state, 'EXPERT_SCORING')) return remindedOfScoring(context, about);
  return isStageOpen(context.state, 'FORMAL_REVIEW')
    ? remindedOfSupplements(context, running, about)
    : remindedOfWindow(context, running, about);
}

/** Units of what they are to supply, each before its own day; the office once that has passed. */
async function remindedOfSupplements(
  { tx, locked, openTasks }: DueContext<SelectionTypes>,
  running: readonly DeadlineRow[],
  about: RemindContext,
): Said {
  const asked = running.filter(({ key, participant }) => key === SUPPLEMENT && participant !== null);
  if (asked.length === 0) return { ...nothingSaid, nextAt: null };
  const sent = await tx.remindersOf(locked.id);
  const names = await tx.organizationNames(asked.flatMap(({ participant }) => participant ?? []));
  const said: Reminding[] = [];
  for (const deadline of asked) {
    const task = [...locked.tasks, ...openTasks].find(({ deadlineId }) => deadlineId === deadline.id);
    if (task?.organizationId == null) continue;
    const reminded = { taskId: task.id, deadline, holder: unitOf(task.organizationId), mails: SUPPLEMENT_MAILS };
    const variables = { organization: names[task.organizationId] ?? '' };
    said.push(await ladderReminders(about, { ...reminded, variables, link: unitLink(locked, task.organizationId) }, sent));
  }
  return { ...together(said), nextAt: null };
}

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
  return [...locked.tasks, ...openTasks].flatMap(({ id: taskId, deadlineId, organizationId }): LadderTask[] => {
    if (deadlineId !== deadline.id || organizationId === null) return [];
    const recommended = candidates.filter((one) => one.organizationId === organizationId).length;
    if (recommended >= (placesOf(state, organizationId) ?? 0)) return [];
    return [
      { taskId, holder: unitOf(organizationId), deadline, mails: { before: MAIL, overdue: MAIL }, link: unitLink(locked, organizationId) },
    ];
  });
}
