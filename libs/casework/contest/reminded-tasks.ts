import { computeDeadline } from '@jiangcheng/domain/deadline/compute-deadline';
import { awaitsDeclaration } from '@jiangcheng/domain/contest/plan';
import { leadOrganizer } from '@jiangcheng/domain/contest/state';
import type { NewTask } from '../ports/case-changes.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import type { DailyTask } from '../reminder/daily-reminders.ts';
import { dueJson } from '../reminder/due-json.ts';
import type { LadderTask } from '../reminder/ladder-reminders.ts';
import type { RemindContext, RemindedTask } from '../reminder/reminding.ts';
import { reportLink } from './act-mails.ts';
import type { DueContext } from './due-context.ts';
import { cited } from './rules.ts';

/** What of a contest people are reminded of; how and when is casework/reminder's. */
export const remindContext = ({ tx, locked, calendar, desk, pack, state }: DueContext): RemindContext => ({
  tx,
  locked,
  calendar,
  newId: desk.newId,
  cite: (clause) => cited(pack, clause),
  notBefore: state.backfilledAt ?? null,
});

/** The score report's task of the deadline's round; null when it is not open. */
export function reportTask(context: DueContext, deadline: DeadlineRow): LadderTask | null {
  const task = openTask(context, 'SCORE_REPORT', deadline.round);
  if (task === null) return null;
  const mails = { before: 'score-report-reminder', overdue: 'score-report-overdue' };
  return { ...task, deadline, mails, link: reportLink(context.locked.id) };
}

/** The declaration of the end, once the planned last day has passed and nobody has made it. */
export function undeclaredTask(context: DueContext): DailyTask | null {
  const { locked, state, calendar, pack } = context;
  const lastDay = awaitsDeclaration(state);
  const task = openTask(context, 'DECLARE_END');
  if (lastDay === null || task === null) return null;
  const wouldBe = computeDeadline(pack.rules.scoreReport, lastDay, calendar);
  return {
    ...task,
    from: lastDay,
    mail: 'end-undeclared',
    variables: { plannedEnd: lastDay, due: dueJson(wouldBe) },
    clause: '000/附1/六.3',
    event: { plannedEnd: lastDay },
    link: `/contests/${locked.id}`,
  };
}

function openTask({ locked, openTasks, state }: DueContext, kind: string, round?: number): Omit<RemindedTask, 'link'> | null {
  const isIt = (task: Pick<NewTask, 'kind' | 'round'>): boolean => task.kind === kind && (round === undefined || task.round === round);
  const task = [...locked.tasks, ...openTasks].find(isIt);
  if (task === undefined) return null;
  const lead = leadOrganizer(state);
  const beside = state.organizers.map(({ organizationId }) => organizationId).filter((id) => id !== lead);
  return { taskId: task.id, holder: { role: 'ORGANIZER', organizationId: lead, beside } };
}
