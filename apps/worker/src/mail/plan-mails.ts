import { foldReminders, type QueuedReminder } from '@jiangcheng/mail/fold';
import { toDayNumber } from '@jiangcheng/domain/shared/civil-date';
import { newId } from '@jiangcheng/persistence/ids';
import { dueMails, lockReminders, takePeople, type ReminderRow } from '@jiangcheng/persistence/mail/due-mails';
import { dissolveDigests, foldMails, queueMail } from '@jiangcheng/persistence/mail/fold-mails';
import { holdMails, releaseMails } from '@jiangcheng/persistence/mail/office-hours-mails';
import { remindersSentToday } from '@jiangcheng/persistence/mail/sent-today';
import type { EntityManager } from 'typeorm';
import { digestOf } from './digest.ts';

/** Tells the instant, epoch milliseconds, until which people are left in peace; null in office hours. */
export type ClosedUntil = (manager: EntityManager) => Promise<number | null>;

/**
 * What may go out now, in order. Before that, what reminds people waits for office hours, and reminders are folded: the newest of each task, and
 * one digest for a person with many.
 */
export async function planMails(
  manager: EntityManager,
  limit: number,
  closedUntil: ClosedUntil,
): Promise<{ found: number; send: string[] }> {
  await keepOfficeHours(manager, closedUntil);
  const due = await dueMails(manager, limit);
  const people = await takePeople(manager, [...new Set(due.flatMap(({ reminds }) => reminds ?? []))]);
  if (people.length > 0) await dissolveDigests(manager, people);
  const reminders = people.length === 0 ? [] : await lockReminders(manager, people);
  const sentToday = people.length === 0 ? new Map<string, number>() : await remindersSentToday(manager, people);
  const plain = due.filter(({ reminds }) => reminds === null).map(({ id }) => id);
  const folded: string[] = [];
  for (const person of people)
    folded.push(
      ...(await foldPerson(
        manager,
        reminders.filter(({ personId }) => personId === person),
        sentToday.get(person) ?? 0,
      )),
    );
  return { found: due.length, send: [...plain, ...folded] };
}

async function keepOfficeHours(manager: EntityManager, closedUntil: ClosedUntil): Promise<void> {
  await releaseMails(manager);
  const until = await closedUntil(manager);
  if (until !== null) await holdMails(manager, until);
}

async function foldPerson(manager: EntityManager, reminders: readonly ReminderRow[], sentToday: number): Promise<string[]> {
  const open = reminders.filter((row) => row.open);
  await foldMails(
    manager,
    reminders.filter((row) => !row.open).map(({ id }) => ({ mailId: id, into: null })),
  );
  const plan = foldReminders(open.map(asQueued), sentToday);
  await foldMails(manager, plan.folded);
  if (plan.digest === null) return plan.send.filter((id) => open.some((row) => row.id === id && row.due));
  return [
    await queueDigest(
      manager,
      plan.digest.flatMap((id) => open.filter((row) => row.id === id)),
    ),
  ];
}

async function queueDigest(manager: EntityManager, [first, ...others]: readonly ReminderRow[]): Promise<string> {
  if (first === undefined) throw new Error('a digest without reminders');
  const id = newId();
  await queueMail(manager, digestOf(id, [first, ...others]));
  await foldMails(
    manager,
    [first, ...others].map((row) => ({ mailId: row.id, into: id })),
  );
  return id;
}

function asQueued({ id, taskId, round, rung, variables }: ReminderRow): QueuedReminder {
  const { due } = variables as { due: { at: string } };
  return { mailId: id, taskId: taskId ?? '', round, rung: rungNumber(rung ?? ''), dueAt: due.at };
}

/** Rungs of a ladder are numbers of working days; a daily reminder's rung is its day. */
const rungNumber = (rung: string): number => (/^\d{4}-/.test(rung) ? toDayNumber(rung) : Number(rung));
