import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';
import { appendToCase } from '../casework/append-to-case.ts';
import { lockChain } from '../casework/lock-chain.ts';

/** How casework makes an event of its fields. */
export type NewEvent = (type: string, fields: Partial<NewAuditEvent>) => NewAuditEvent;

export interface WrongAddress {
  readonly personId: string;
  /** The address that was refused or bounced; when it has been corrected meanwhile nothing is wrong. */
  readonly address: string;
  readonly fault: 'REFUSED' | 'BOUNCED';
  /** The case the mail was about; without one there is no task, for tasks belong to cases. */
  readonly caseId: string | null;
}

/** From now the person counts as without address, and the office has a task to correct it. False when that is known or mended already. */
export async function markAddressWrong(
  manager: EntityManager,
  { personId, address, fault, caseId }: WrongAddress,
  newEvent: NewEvent,
): Promise<boolean> {
  const marked: [unknown[], number] = await manager.query(
    `update app.person set email_fault = $3, email_fault_at = app.now() where id = $1 and email = $2 and email_fault is null returning id`,
    [personId, address, fault],
  );
  if (marked[1] === 0) return false;
  if (caseId !== null) await openTask(manager, caseId, personId, fault, newEvent);
  return true;
}

async function openTask(manager: EntityManager, caseId: string, personId: string, fault: string, newEvent: NewEvent): Promise<void> {
  const locked = await lockChain(manager, caseId);
  if (locked === null) return;
  await manager.query(
    `insert into app.task (id, case_id, campaign_id, kind, stage, round, role, about_person_id, participant)
     select $1, c.id, c.campaign_id, 'MAIL_ADDRESS', c.stage, c.round, 'OFFICE', $3::uuid, ($3::uuid)::text from app.work_case c where c.id = $2
     on conflict on constraint task_once do update set status = 'OPEN', opened_at = app.now(), closed_at = null, closed_by = null`,
    [newId(), caseId, personId],
  );
  await appendToCase(manager, locked, [newEvent('ADDRESS_WRONG', { after: { person: await nameOf(manager, personId), fault } })]);
}

/** The address was given anew: its tasks are done, its incidents settled. The person's row is locked by the caller. */
export async function settleAddress(manager: EntityManager, personId: string, accountId: string, newEvent: NewEvent): Promise<void> {
  const closed: [{ case_id: string }[], number] = await manager.query(
    `update app.task set status = 'DONE', closed_at = app.now(), closed_by = $2
     where about_person_id = $1 and kind = 'MAIL_ADDRESS' and status = 'OPEN' returning case_id`,
    [personId, accountId],
  );
  const person = await nameOf(manager, personId);
  for (const { case_id: caseId } of closed[0]) {
    const locked = await lockChain(manager, caseId);
    if (locked !== null) await appendToCase(manager, locked, [newEvent('ADDRESS_CORRECTED', { after: { person } })]);
  }
  await manager.query(
    `update app.incident set resolved_at = clock_timestamp()
     where resolved_at is null and kind in ('MAIL_ADDRESS_REFUSED', 'MAIL_GIVEN_UP') and detail->>'personId' = $1`,
    [personId],
  );
}

async function nameOf(manager: EntityManager, personId: string): Promise<string> {
  const rows: { name: string }[] = await manager.query('select name from app.person where id = $1', [personId]);
  return rows[0]?.name ?? '';
}
