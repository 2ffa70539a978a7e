import { computeDeadline } from '@jiangcheng/domain/deadline/compute-deadline';
import { nextDailyReminder } from '@jiangcheng/domain/deadline/daily-reminder';
import { awaitsDeclaration } from '@jiangcheng/domain/contest/plan';
import { leadOrganizer } from '@jiangcheng/domain/contest/state';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { SentReminder } from '../ports/case-store.ts';
import { mailTo } from './act-mails.ts';
import { auditEvent } from './audit-events.ts';
import { distinct, nothingSaid, type DueContext, type Reminding } from './reminding.ts';
import { cited } from './rules.ts';

const clause = '000/附1/六.3';

/** The planned last day has passed and nobody has declared the end: organizer and office are reminded each working day. */
export async function undeclaredReminders(
  context: DueContext,
  sent: readonly SentReminder[],
): Promise<Reminding & { nextAt: number | null }> {
  const { locked, state, calendar, openTasks } = context;
  const lastDay = awaitsDeclaration(state);
  const task = [...locked.tasks, ...openTasks].find((t) => t.kind === 'DECLARE_END');
  if (lastDay === null || task === undefined) return { ...nothingSaid, nextAt: null };
  const said = sent
    .filter((r) => r.taskId === task.id && r.dueOn === lastDay)
    .map((r) => r.rung)
    .sort();
  const { dueNow, onDate, nextAt } = nextDailyReminder(calendar, lastDay, said.at(-1) ?? null, locked.now);
  if (!dueNow) return { ...nothingSaid, nextAt };
  return { ...(await remind(context, task.id, lastDay, onDate)), nextAt };
}

async function remind(
  { tx, locked, state, desk, calendar, pack }: DueContext,
  taskId: string,
  lastDay: string,
  onDate: string,
): Promise<Reminding> {
  const { campaignId } = locked.scope;
  const organizer = await tx.recipients('ORGANIZER', campaignId, leadOrganizer(state));
  const to = distinct([...organizer, ...(await tx.recipients('OFFICE', campaignId, null))]);
  // Said to nobody is not said: without a row of the reminder every waking would note it once more.
  if (to.length === 0) return nothingSaid;
  const wouldBe = computeDeadline(pack.rules.scoreReport, lastDay, calendar);
  const variables = {
    contest: locked.title,
    clause: cited(pack, clause),
    plannedEnd: lastDay,
    due: { at: toIsoUtc(wouldBe.dueAt), provisional: wouldBe.provisional },
    link: `/contests/${locked.id}`,
  };
  const mails = mailTo(to, desk.newId, { kind: 'end-undeclared', variables, taskId, rung: onDate });
  const reminders = to.map((person) => {
    const mail = mails.find((m) => m.personId === person.personId);
    const status = mail === undefined ? ('NO_ADDRESS' as const) : ('SENT' as const);
    return { taskId, personId: person.personId, round: 1, dueOn: lastDay, rung: onDate, status, mailId: mail?.id ?? null };
  });
  return {
    mails,
    reminders,
    events: [auditEvent('REMINDED', { after: { undeclared: onDate, plannedEnd: lastDay, to: to.length }, clause })],
  };
}
