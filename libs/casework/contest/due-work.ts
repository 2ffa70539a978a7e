import { nextRungAt } from '@jiangcheng/domain/deadline/ladder';
import { overdueEvent } from '../deadline/deadline-events.ts';
import { newlyOverdue, overdueAlarm, running } from '../deadline/lateness.ts';
import type { NewAuditEvent, NewMail, NewReminder } from '../ports/case-changes.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import { dailyReminders } from '../reminder/daily-reminders.ts';
import { ladderReminders, rungsOf } from '../reminder/ladder-reminders.ts';
import { together, type Reminding } from '../reminder/reminding.ts';
import type { DueContext } from './due-context.ts';
import { remindContext, reportTask, undeclaredTask } from './reminded-tasks.ts';

/** What a waking has to do now, and when the next one is. */
export interface DueWork {
  events: NewAuditEvent[];
  deadlines: DeadlineRow[];
  mails: NewMail[];
  reminders: NewReminder[];
  wakeAt: number | null;
}

/** Marks what became overdue, reminds as the ladder says, and finds the next instant at which something is due. */
export async function dueWork(context: DueContext): Promise<DueWork> {
  const { locked, deadlines } = context;
  const clocks = running(deadlines);
  const overdue = newlyOverdue(deadlines, locked.now);
  const { nextAt, ...said } = await reminded(context, clocks);
  return {
    events: [...overdue.map(overdueEvent), ...said.events],
    deadlines: overdue,
    mails: said.mails,
    reminders: said.reminders,
    wakeAt: earliest([...clocks.flatMap((d) => alarms(context, d)), nextAt]),
  };
}

/** What is said now of the contest's tasks; `nextAt` is when the daily one comes next. */
async function reminded(context: DueContext, clocks: readonly DeadlineRow[]): Promise<Reminding & { nextAt: number | null }> {
  const reports = clocks.flatMap((deadline) => reportTask(context, deadline) ?? []);
  const undeclared = undeclaredTask(context);
  const sent = reports.length > 0 || undeclared !== null ? await context.tx.remindersOf(context.locked.id) : [];
  const said: Reminding[] = [];
  for (const report of reports) said.push(await ladderReminders(remindContext(context), report, sent));
  const daily = undeclared === null ? null : await dailyReminders(remindContext(context), undeclared, sent);
  return { ...together(daily === null ? said : [...said, daily]), nextAt: daily?.nextAt ?? null };
}

/** The instants at which this deadline wants attention: its next rung, and the moment it becomes overdue. */
function alarms(context: DueContext, deadline: DeadlineRow): (number | null)[] {
  const { now } = context.locked;
  return [overdueAlarm(deadline, now), nextRungAt(rungsOf(remindContext(context), deadline), now)];
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
