import type { EntityManager } from 'typeorm';
import type { MailRow } from './mail-row.ts';

/** Puts mails aside that are never sent: another says more, or (`into` null) what they remind of is done. */
export async function foldMails(
  manager: EntityManager,
  folded: readonly { readonly mailId: string; readonly into: string | null }[],
): Promise<void> {
  if (folded.length === 0) return;
  await manager.query(
    `update app.outgoing_mail m set status = 'FOLDED', folded_into = r."into" from jsonb_to_recordset($1::jsonb) as r ("mailId" uuid, "into" uuid)
     where m.id = r."mailId" and m.status = 'QUEUED'`,
    [JSON.stringify(folded)],
  );
}

/**
 * Takes apart the digests of these people that did not get out yet: what they hold is queued again, to be folded anew with what came since.
 * A digest that is being sent right now stays.
 */
export async function dissolveDigests(manager: EntityManager, personIds: readonly string[]): Promise<void> {
  await manager.query(
    `with unsent as (
       select id from app.outgoing_mail where kind = 'reminder-digest' and status = 'QUEUED' and person_id = any ($1) for update skip locked
     ), freed as (
       update app.outgoing_mail m set status = 'QUEUED', folded_into = null from unsent where m.folded_into = unsent.id
     )
     update app.outgoing_mail m set status = 'FOLDED' from unsent where m.id = unsent.id`,
    [personIds],
  );
}

/** Queues a mail of the loop's own making, to be sent like any other. */
export async function queueMail(manager: EntityManager, mail: Omit<MailRow, 'attempts'>): Promise<void> {
  await manager.query(
    `insert into app.outgoing_mail (id, kind, case_id, task_id, person_id, to_name, to_address, locale, variables, rung, message_id)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
    [
      mail.id,
      mail.kind,
      mail.caseId,
      mail.taskId,
      mail.personId,
      mail.toName,
      mail.toAddress,
      mail.locale,
      JSON.stringify(mail.variables),
      mail.rung,
      mail.messageId,
    ],
  );
}
