import { workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import { dueRungs, type RungVerdict } from '@jiangcheng/domain/deadline/ladder';
import { leadOrganizer } from '@jiangcheng/domain/contest/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { Json } from '../ports/case-changes.ts';
import type { DeadlineRow, Recipient, SentReminder } from '../ports/case-store.ts';
import { dueJson, mailTo, reportLink } from './act-mails.ts';
import { auditEvent } from './audit-events.ts';
import { distinct, nothingSaid, rungsOf, type DueContext, type Reminding } from './reminding.ts';
import { cited } from './rules.ts';

const rungKey = (verdict: RungVerdict): string => String(verdict.rung.offset);

/** What the ladder of one running deadline wants now; rungs that were missed are folded into the latest (design.md §6). */
export async function deadlineReminders(context: DueContext, deadline: DeadlineRow, sent: readonly SentReminder[]): Promise<Reminding> {
  const { locked, openTasks } = context;
  const task = [...locked.tasks, ...openTasks].find((t) => t.kind === 'SCORE_REPORT' && t.round === deadline.round);
  if (task === undefined) return nothingSaid;
  const said = sent
    .filter((r) => r.taskId === task.id && r.round === deadline.round && r.dueOn === deadline.dueOn)
    .map((r) => Number(r.rung));
  const verdicts = dueRungs(rungsOf(context, deadline), said, locked.now);
  const sends: Reminding[] = [];
  // One after another: a transaction's connection answers one question at a time.
  for (const verdict of verdicts) sends.push(await remind(context, deadline, task.id, verdict));
  return { mails: sends.flatMap((s) => s.mails), reminders: sends.flatMap((s) => s.reminders), events: sends.flatMap((s) => s.events) };
}

async function remind(context: DueContext, deadline: DeadlineRow, taskId: string, verdict: RungVerdict): Promise<Reminding> {
  const { state, desk } = context;
  const to = await recipientsOf(context, verdict);
  // Said to nobody is not said: without a row of the reminder every waking would note it once more.
  if (to.length === 0) return nothingSaid;
  const folded = verdict.verdict === 'FOLDED';
  const mails = folded
    ? []
    : mailTo(to, desk.newId, {
        kind: verdict.overdue ? 'score-report-overdue' : 'score-report-reminder',
        variables: variablesOf(context, deadline, verdict),
        taskId,
        rung: rungKey(verdict),
      });
  const reminders = to.map((person) => {
    const mail = mails.find((m) => m.personId === person.personId);
    const status = folded ? ('FOLDED' as const) : mail === undefined ? ('NO_ADDRESS' as const) : ('SENT' as const);
    return {
      taskId,
      personId: person.personId,
      round: deadline.round,
      dueOn: deadline.dueOn,
      rung: rungKey(verdict),
      status,
      mailId: mail?.id ?? null,
    };
  });
  const after: Json = {
    rung: verdict.rung.offset,
    round: deadline.round,
    dueOn: deadline.dueOn,
    to: to.length,
    lead: leadOrganizer(state),
    folded,
  };
  return { mails, reminders, events: [auditEvent('REMINDED', { after, clause: deadline.rule.clause })] };
}

/** The 中心主任 gets a copy as a mail of his own. Where nobody acts for the organizer the office is told instead: somebody must call. */
async function recipientsOf({ tx, locked, state }: DueContext, verdict: RungVerdict): Promise<Recipient[]> {
  const { campaignId } = locked.scope;
  const assignees = verdict.rung.to.includes('ASSIGNEE') ? await tx.recipients('ORGANIZER', campaignId, leadOrganizer(state)) : [];
  const office = verdict.rung.to.includes('OFFICE') || assignees.length === 0 ? await tx.recipients('OFFICE', campaignId, null) : [];
  const head = verdict.rung.to.includes('HEAD_CC') ? await tx.recipients('OFFICE_HEAD', campaignId, null) : [];
  return distinct([...assignees, ...office, ...head]);
}

function variablesOf({ locked, calendar, pack }: DueContext, deadline: DeadlineRow, verdict: RungVerdict): Record<string, Json> {
  const days = workingDaysBetween(calendar, civilDateOf(locked.now), deadline.dueOn).days;
  const common = {
    contest: locked.title,
    clause: cited(pack, deadline.rule.clause),
    due: dueJson(deadline),
    link: reportLink(locked.id),
  };
  return verdict.overdue
    ? { ...common, organizer: locked.organizerName, daysOverdue: Math.max(1, -days) }
    : { ...common, daysLeft: Math.max(0, days) };
}
