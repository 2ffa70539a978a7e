import { workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import { dueRungs, rungInstants, type RungInstant, type RungVerdict } from '@jiangcheng/domain/deadline/ladder';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json } from '../ports/case-changes.ts';
import type { DeadlineRow, SentReminder } from '../ports/case-store.ts';
import { lastToldOn } from '../deadline/deadline-row.ts';
import { dueJson } from './due-json.ts';
import { recipientsOf } from './recipients.ts';
import { mailToAll, nothingSaid, reminderRows, together, type RemindContext, type RemindedTask, type Reminding } from './reminding.ts';

/** A task under a deadline: the deadline's rule has the ladder. */
export interface LadderTask extends RemindedTask {
  deadline: DeadlineRow;
  /** Kinds of the mails before the deadline has passed, and after. */
  mails: { before: string; overdue: string };
  /** What these mails say beside what every one of a ladder says. */
  variables?: Readonly<Record<string, Json>>;
}

/** The instants of a deadline's ladder that count for this case. */
export const rungsOf = ({ calendar, notBefore }: Pick<RemindContext, 'calendar' | 'notBefore'>, deadline: DeadlineRow): RungInstant[] =>
  rungInstants(deadline.rule, { ...deadline, startDate: lastToldOn(deadline) }, calendar).filter(({ at }) => at > (notBefore ?? -Infinity));

/** What the ladder of one running deadline wants now; rungs that were missed are folded into the latest (design.md §6). */
export async function ladderReminders(context: RemindContext, task: LadderTask, sent: readonly SentReminder[]): Promise<Reminding> {
  const sends: Reminding[] = [];
  // One after another: a transaction's connection answers one question at a time.
  for (const verdict of unsaidRungs(context, task, sent)) sends.push(await remind(context, task, verdict));
  return together(sends);
}

/** The rungs of a task's deadline whose time has come and that have not been said. */
export function unsaidRungs(
  context: Pick<RemindContext, 'calendar' | 'notBefore' | 'locked'>,
  { deadline, taskId }: Pick<LadderTask, 'deadline' | 'taskId'>,
  sent: readonly SentReminder[],
): RungVerdict[] {
  const said = saidOffsets(
    deadline,
    sent.filter((r) => r.taskId === taskId && r.round === deadline.round),
  );
  return dueRungs(rungsOf(context, deadline), said, context.locked.now);
}

/**
 * What was said of this due day; and, when another day stood but this one had passed as well, that it is overdue: a due day that is corrected within
 * the past has nothing new to say up to that rung.
 */
function saidOffsets({ rule, dueOn, dueAt }: DeadlineRow, sent: readonly SentReminder[]): number[] {
  const offsets = sent.filter((r) => r.dueOn === dueOn).map(({ rung }) => Number(rung));
  const overdue = sent.filter((r) => r.dueOn !== dueOn && Number(r.rung) > 0 && r.at >= dueAt).map(({ rung }) => Number(rung));
  const latest = Math.max(0, ...overdue);
  return [...offsets, ...rule.ladder.map(({ offset }) => offset).filter((offset) => offset > 0 && offset <= latest)];
}

async function remind(context: RemindContext, task: LadderTask, verdict: RungVerdict): Promise<Reminding> {
  const { deadline, taskId } = task;
  const told = await recipientsOf(context, task, verdict.rung.to, verdict.overdue);
  const to = [...told.asked, ...told.copied];
  // Said to nobody is not said: without a row of the reminder every waking would note it once more.
  if (to.length === 0) return nothingSaid;
  const rung = String(verdict.rung.offset);
  const folded = verdict.verdict === 'FOLDED';
  const kind = verdict.overdue ? task.mails.overdue : task.mails.before;
  const mails = folded ? [] : mailToAll(told, context.newId, { kind, variables: variablesOf(context, task, verdict), taskId, rung });
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
  { deadline, link, variables }: LadderTask,
  { overdue }: RungVerdict,
): Record<string, Json> {
  const days = workingDaysBetween(calendar, civilDateOf(locked.now), deadline.dueOn).days;
  const { title: contest, organizerName: organizer } = locked;
  const common = { contest, organizer, clause: cite(deadline.rule.clause), due: dueJson(deadline), link, ...variables };
  return { ...common, ...(overdue ? { daysOverdue: Math.max(1, -days) } : { daysLeft: Math.max(0, days) }) };
}
