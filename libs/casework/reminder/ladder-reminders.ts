import { workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import { dueRungs, rungInstants, type RungInstant, type RungVerdict } from '@jiangcheng/domain/deadline/ladder';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { auditEvent } from '../contest/audit-events.ts';
import type { Json } from '../ports/case-changes.ts';
import type { DeadlineRow, SentReminder } from '../ports/case-store.ts';
import { lastToldOn } from '../deadline/deadline-row.ts';
import { dueJson } from './due-json.ts';
import { recipientsOf } from './recipients.ts';
import { mailTo, nothingSaid, reminderRows, together, type RemindContext, type RemindedTask, type Reminding } from './reminding.ts';

/** A task under a deadline: the deadline's rule has the ladder. */
export interface LadderTask extends RemindedTask {
  deadline: DeadlineRow;
  /** Kinds of the mails before the deadline has passed, and after. */
  mails: { before: string; overdue: string };
}

/** The instants of a deadline's ladder that count for this case. */
export const rungsOf = ({ calendar, notBefore }: Pick<RemindContext, 'calendar' | 'notBefore'>, deadline: DeadlineRow): RungInstant[] =>
  rungInstants(deadline.rule, { ...deadline, startDate: lastToldOn(deadline) }, calendar).filter(({ at }) => at > (notBefore ?? -Infinity));

/** What the ladder of one running deadline wants now; rungs that were missed are folded into the latest (design.md §6). */
export async function ladderReminders(context: RemindContext, task: LadderTask, sent: readonly SentReminder[]): Promise<Reminding> {
  const { deadline, taskId } = task;
  const said = sent
    .filter((r) => r.taskId === taskId && r.round === deadline.round && r.dueOn === deadline.dueOn)
    .map((r) => Number(r.rung));
  const sends: Reminding[] = [];
  // One after another: a transaction's connection answers one question at a time.
  for (const verdict of dueRungs(rungsOf(context, deadline), said, context.locked.now)) sends.push(await remind(context, task, verdict));
  return together(sends);
}

async function remind(context: RemindContext, task: LadderTask, verdict: RungVerdict): Promise<Reminding> {
  const { deadline, taskId } = task;
  const to = await recipientsOf(context, task, verdict.rung.to, verdict.overdue);
  // Said to nobody is not said: without a row of the reminder every waking would note it once more.
  if (to.length === 0) return nothingSaid;
  const rung = String(verdict.rung.offset);
  const folded = verdict.verdict === 'FOLDED';
  const kind = verdict.overdue ? task.mails.overdue : task.mails.before;
  const mails = folded ? [] : mailTo(to, context.newId, { kind, variables: variablesOf(context, task, verdict), taskId, rung });
  const after: Json = {
    rung: verdict.rung.offset,
    round: deadline.round,
    dueOn: deadline.dueOn,
    to: to.length,
    lead: task.holder.organizationId,
    folded,
  };
  return {
    mails,
    reminders: reminderRows(to, mails, folded, { taskId, round: deadline.round, dueOn: deadline.dueOn, rung }),
    events: [auditEvent('REMINDED', { after, clause: deadline.rule.clause })],
  };
}

function variablesOf(
  { locked, calendar, cite }: RemindContext,
  { deadline, link }: LadderTask,
  { overdue }: RungVerdict,
): Record<string, Json> {
  const days = workingDaysBetween(calendar, civilDateOf(locked.now), deadline.dueOn).days;
  const common = { contest: locked.title, clause: cite(deadline.rule.clause), due: dueJson(deadline), link };
  return overdue
    ? { ...common, organizer: locked.organizerName, daysOverdue: Math.max(1, -days) }
    : { ...common, daysLeft: Math.max(0, days) };
}
