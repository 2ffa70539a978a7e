import { nextRungAt } from '@jiangcheng/domain/deadline/ladder';
import { apart } from '../approval/run-clocks.ts';
import { turnReminders } from '../approval/turn-reminders.ts';
import { overdueEvent } from '../deadline/deadline-events.ts';
import { newlyOverdue, overdueAlarm, running } from '../deadline/lateness.ts';
import type { NewAuditEvent, NewMail, NewReminder } from '../ports/case-changes.ts';
import type { DeadlineRow, LockedCase } from '../ports/case-store.ts';
import { rungsOf } from '../reminder/ladder-reminders.ts';
import type { RemindContext } from '../reminder/reminding.ts';
import type { DueContext } from './due-context.ts';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';

/** What a waking has to do now, and when the next one is. */
export interface DueWork {
  events: NewAuditEvent[];
  deadlines: DeadlineRow[];
  mails: NewMail[];
  reminders: NewReminder[];
  wakeAt: number | null;
}

/** While something is owed to many: it goes first, and the alarm stays as it is. */
export const nothingDue = ({ wakeAt }: Pick<LockedCase, 'wakeAt'>): DueWork => ({
  events: [],
  deadlines: [],
  mails: [],
  reminders: [],
  wakeAt,
});

/** Marks what became overdue, reminds as the ladder says, and finds the next instant at which something is due. */
export async function dueWork<T extends ProcessTypes>(process: Process<T>, context: DueContext<T>): Promise<DueWork> {
  const { locked, deadlines } = context;
  const { graceMs = 0 } = process;
  const clocks = running(deadlines);
  const overdue = newlyOverdue(deadlines, locked.now, graceMs);
  const about = remindContext(process, context);
  const { ofCase, ofRuns } = apart(clocks);
  const { nextAt, ...said } = await process.reminded(context, ofCase, about);
  const turns = await turnReminders(about, locked.approval, ofRuns, {
    taskKind: (stage) => process.approvalTask(stage),
    link: process.link(locked),
  });
  return {
    events: [...overdue.map(overdueEvent), ...said.events, ...turns.events],
    deadlines: overdue,
    mails: [...said.mails, ...turns.mails],
    reminders: [...said.reminders, ...turns.reminders],
    wakeAt: earliest([...clocks.flatMap((d) => alarms(about, d, graceMs)), nextAt]),
  };
}

/** What reminding wants to know of a waking. */
const remindContext = <T extends ProcessTypes>(
  process: Process<T>,
  { tx, locked, calendar, desk, pack, state }: DueContext<T>,
): RemindContext => ({
  tx,
  locked,
  calendar,
  newId: desk.newId,
  cite: (clause) => process.cite(pack, clause),
  notBefore: state.backfilledAt ?? null,
});

/** The instants at which this deadline wants attention: its next rung, and the moment it becomes overdue. */
function alarms(context: RemindContext, deadline: DeadlineRow, graceMs: number): (number | null)[] {
  const { now } = context.locked;
  return [overdueAlarm(deadline, now, graceMs), nextRungAt(rungsOf(context, deadline), now)];
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
