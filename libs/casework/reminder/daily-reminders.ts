import { nextDailyReminder } from '@jiangcheng/domain/deadline/daily-reminder';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json } from '../ports/case-changes.ts';
import type { SentReminder } from '../ports/case-store.ts';
import { dueJson } from './due-json.ts';
import { recipientsOf } from './recipients.ts';
import { mailToAll, nothingSaid, reminderRows, type RemindContext, type RemindedTask, type Reminding } from './reminding.ts';

/** A task without a deadline that is asked for once each working day, from the day after `from` until it is done. */
export interface DailyTask extends RemindedTask {
  /** The day that has passed, civil date `YYYY-MM-DD`. */
  from: string;
  mail: string;
  /** By when it is to be done, as far as that is known: reminders of a person are put in this order. */
  due: { dueAt: number; provisional: boolean };
  variables: Record<string, Json>;
  clause: string;
  /** What the history says of it beside the number of people. */
  event: Record<string, Json>;
}

/** The nag of today when its hour has come; `nextAt` is when it comes next. Goes to holder, those beside it and office alike. */
export async function dailyReminders(
  context: RemindContext,
  task: DailyTask,
  sent: readonly SentReminder[],
): Promise<Reminding & { nextAt: number }> {
  const said = sent
    .filter((r) => r.taskId === task.taskId && r.dueOn === task.from)
    .map((r) => r.rung)
    .sort();
  const { dueNow, onDate, nextAt } = nextDailyReminder(context.calendar, task.from, said.at(-1) ?? null, context.locked.now);
  return { ...(dueNow ? await remind(context, task, onDate) : nothingSaid), nextAt };
}

async function remind(context: RemindContext, task: DailyTask, onDate: string): Promise<Reminding> {
  const told = await recipientsOf(context, task, ['ASSIGNEE', 'OFFICE'], false);
  const to = [...told.asked, ...told.copied];
  // Said to nobody is not said: without a row of the reminder every waking would note it once more.
  if (to.length === 0) return nothingSaid;
  const { taskId, from, due } = task;
  const { title: contest, organizerName: organizer } = context.locked;
  const common = { contest, organizer, clause: context.cite(task.clause), due: dueJson(due), link: task.link };
  const variables = { ...common, ...task.variables };
  const mails = mailToAll(told, context.newId, { kind: task.mail, variables, taskId, rung: onDate });
  return {
    mails,
    reminders: reminderRows(to, mails, false, { taskId, round: 1, dueOn: from, rung: onDate }),
    events: [auditEvent('REMINDED', { after: { undeclared: onDate, to: to.length, ...task.event }, clause: task.clause })],
  };
}
