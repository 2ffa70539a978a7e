import { computeDeadline } from '@jiangcheng/domain/deadline/compute-deadline';
import { awaitsDeclaration } from '@jiangcheng/domain/contest/plan';
import { clockRound, isReportClock } from '@jiangcheng/domain/contest/report-clock';
import { leadOrganizer, reportRound } from '@jiangcheng/domain/contest/state';
import type { NewTask } from '../ports/case-changes.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import { dailyReminders, type DailyTask } from '../reminder/daily-reminders.ts';
import { ladderReminders, type LadderTask } from '../reminder/ladder-reminders.ts';
import { together, type RemindContext, type RemindedTask, type Reminding } from '../reminder/reminding.ts';
import { reportLink } from './act-mails.ts';
import { dayLink, dutyWords } from './duty-mails.ts';
import type { DueContext } from '../process/due-context.ts';
import type { ContestTypes } from './types.ts';

type ContestDue = DueContext<ContestTypes>;

/** What of a contest people are reminded of: the ladders of the report and of what is owed beside it, and daily the declaration of an end that nobody has declared. */
export async function remindedOfContest(
  context: ContestDue,
  running: readonly DeadlineRow[],
  about: RemindContext,
): Promise<Reminding & { nextAt: number | null }> {
  const clocks = running.flatMap(
    (deadline) => (isReportClock(deadline) ? reportTask(context, deadline) : dutyTask(context, deadline)) ?? [],
  );
  const undeclared = undeclaredTask(context);
  const sent = clocks.length > 0 || undeclared !== null ? await context.tx.remindersOf(context.locked.id) : [];
  const said: Reminding[] = [];
  for (const clock of clocks) said.push(await ladderReminders(about, clock, sent));
  const daily = undeclared === null ? null : await dailyReminders(about, undeclared, sent);
  return { ...together(daily === null ? said : [...said, daily]), nextAt: daily?.nextAt ?? null };
}

/** The task of the score report that is under this deadline; null when it is not open. */
function reportTask(context: ContestDue, deadline: DeadlineRow): LadderTask | null {
  const round = reportRound(context.state);
  const task = clockRound(context.state, round) === deadline.round ? openTask(context, 'SCORE_REPORT', round) : null;
  if (task === null) return null;
  const mails = { before: 'score-report-reminder', overdue: 'score-report-overdue' };
  return { ...task, deadline, mails, link: reportLink(context.locked.id) };
}

/** What the organizer owes beside the report and is under this deadline; null when it is not open. */
function dutyTask(context: ContestDue, deadline: DeadlineRow): LadderTask | null {
  const task = openTask(context, deadline.key);
  if (task === null) return null;
  const mails = { before: 'duty-reminder', overdue: 'duty-overdue' };
  return { ...task, deadline, mails, variables: { task: dutyWords(context.pack, deadline.key) }, link: dayLink(context.locked.id) };
}

/** The declaration of the end, once the planned last day has passed and nobody has made it. */
function undeclaredTask(context: ContestDue): DailyTask | null {
  const { locked, state, calendar, pack } = context;
  const lastDay = awaitsDeclaration(state);
  const task = openTask(context, 'DECLARE_END');
  if (lastDay === null || task === null) return null;
  return {
    ...task,
    from: lastDay,
    mail: 'end-undeclared',
    due: computeDeadline(pack.rules.scoreReport, lastDay, calendar),
    variables: { plannedEnd: lastDay },
    clause: pack.rules.scoreReport.clause,
    event: { plannedEnd: lastDay },
    link: `/contests/${locked.id}`,
  };
}

function openTask({ locked, openTasks, state }: ContestDue, kind: string, round?: number): Omit<RemindedTask, 'link'> | null {
  const isIt = (task: Pick<NewTask, 'kind' | 'round'>): boolean => task.kind === kind && (round === undefined || task.round === round);
  const task = [...locked.tasks, ...openTasks].find(isIt);
  if (task === undefined) return null;
  const lead = leadOrganizer(state);
  const beside = state.organizers.map(({ organizationId }) => organizationId).filter((id) => id !== lead);
  return { taskId: task.id, holder: { role: 'ORGANIZER', organizationId: lead, beside } };
}
