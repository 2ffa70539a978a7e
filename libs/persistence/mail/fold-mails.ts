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
