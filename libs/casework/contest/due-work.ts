import { isLate } from '@jiangcheng/domain/deadline/compute-deadline';
import { nextRungAt } from '@jiangcheng/domain/deadline/ladder';
import { awaitsDeclaration } from '@jiangcheng/domain/contest/plan';
import type { NewAuditEvent, NewMail, NewReminder } from '../ports/case-changes.ts';
import type { DeadlineRow, SentReminder } from '../ports/case-store.ts';
import { auditEvent } from './audit-events.ts';
import { deadlineReminders } from './deadline-reminders.ts';
import { rungsOf, type DueContext, type Reminding } from './reminding.ts';
import { undeclaredReminders } from './undeclared-reminders.ts';

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
  const { locked, deadlines, state } = context;
  const running = deadlines.filter((d) => d.status === 'RUNNING');
  const overdue = running.filter((d) => d.overdueAt === null && isLate(locked.now, d.dueAt)).map((d) => ({ ...d, overdueAt: locked.now }));
  const sent = running.length > 0 || awaitsDeclaration(state) !== null ? await context.tx.remindersOf(locked.id) : [];
  const undeclared = await undeclaredReminders(context, sent);
  const said: Reminding[] = [...(await remindDeadlines(context, running, sent)), undeclared];
  return {
    events: [...overdue.map(overdueEvent), ...said.flatMap((s) => s.events)],
    deadlines: overdue,
    mails: said.flatMap((s) => s.mails),
    reminders: said.flatMap((s) => s.reminders),
    wakeAt: earliest([...running.flatMap((d) => alarms(context, d)), undeclared.nextAt]),
  };
}

async function remindDeadlines(context: DueContext, running: readonly DeadlineRow[], sent: readonly SentReminder[]): Promise<Reminding[]> {
  const said: Reminding[] = [];
  for (const deadline of running) said.push(await deadlineReminders(context, deadline, sent));
  return said;
}

const overdueEvent = (d: DeadlineRow): NewAuditEvent =>
  auditEvent('DEADLINE_OVERDUE', {
    after: { key: d.key, round: d.round, dueOn: d.dueOn },
    clause: d.rule.clause,
    calendarVersion: d.calendarVersion,
  });

/** The instants at which this deadline wants attention: its next rung, and the moment it becomes overdue. */
function alarms(context: DueContext, deadline: DeadlineRow): (number | null)[] {
  const { now } = context.locked;
  return [now < deadline.dueAt ? deadline.dueAt : null, nextRungAt(rungsOf(context, deadline), now)];
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
