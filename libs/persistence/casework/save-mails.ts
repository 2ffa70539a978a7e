import type { EntityManager } from 'typeorm';
import type { CaseChanges } from '@jiangcheng/casework/ports/case-changes';
import { newId } from '../ids.ts';

/** Mails and the reminders they carry; a reminder is unique by person, task, round, due day and rung, so none goes out twice. */
export async function saveMails(manager: EntityManager, caseId: string, { mails, reminders }: CaseChanges): Promise<void> {
  if (reminders.length > 0)
    await manager.query(
      `insert into app.reminder (id, task_id, person_id, round, due_on, rung, status, mail_id)
       select id, "taskId", "personId", round, "dueOn", rung, status, "mailId"
       from jsonb_to_recordset($1::jsonb) as r (id uuid, "taskId" uuid, "personId" uuid, round int, "dueOn" date, rung text, status text, "mailId" uuid)`,
      [JSON.stringify(reminders.map((reminder) => ({ ...reminder, id: newId() })))],
    );
  await insertMails(manager, caseId, mails);
}

/** Queues mails of a case, or of none, and keeps for the list of calls what has no address to go to. */
export async function insertMails(manager: EntityManager, caseId: string | null, all: CaseChanges['mails']): Promise<void> {
  const [mails, notices] = [all.filter(({ toAddress }) => toAddress !== null), all.filter(({ toAddress }) => toAddress === null)];
  if (notices.length > 0)
    await manager.query(
      `insert into app.unmailed_notice (id, kind, case_id, person_id, about, link)
       select id, kind, $1::uuid, "personId", coalesce(variables->>'contest', ''), coalesce(variables->>'link', '/')
       from jsonb_to_recordset($2::jsonb) as r (id uuid, kind text, "personId" uuid, variables jsonb)`,
      [caseId, JSON.stringify(notices)],
    );
  if (mails.length > 0)
    await manager.query(
      `insert into app.outgoing_mail (id, kind, case_id, task_id, person_id, to_name, to_address, variables, rung, message_id)
       select id, kind, $1::uuid, "taskId", "personId", "toName", "toAddress", variables, rung, id::text
       from jsonb_to_recordset($2::jsonb) as r (id uuid, kind text, "taskId" uuid, "personId" uuid, "toName" text, "toAddress" text, variables jsonb, rung text)`,
      [caseId, JSON.stringify(mails)],
    );
}
