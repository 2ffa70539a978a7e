import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { EntityManager } from 'typeorm';
import { appendAuditEvents, type ChainOwner } from '../casework/audit-chain.ts';

/** Adds events to the case's chain; its row is locked by the caller, and its state stays as it is. */
export async function appendToCase(manager: EntityManager, owner: ChainOwner, events: readonly NewAuditEvent[]): Promise<void> {
  const head = await appendAuditEvents(manager, owner, events);
  await manager.query('update app.work_case set audit_seq = $2, audit_head = $3 where id = $1', [owner.id, head.seq, head.hash]);
}

/** Locks the case's row and tells where its chain stands, whatever the kind of case; null when there is none. */
export async function lockChain(manager: EntityManager, caseId: string): Promise<ChainOwner | null> {
  await manager.query('select 1 from app.work_case where id = $1 for no key update', [caseId]);
  const rows: ChainOwner[] = await manager.query(
    `select c.id, c.audit_seq as "auditSeq", c.audit_head as "auditHead", p.regulation, p.edition
     from app.work_case c join app.campaign p on p.id = c.campaign_id where c.id = $1`,
    [caseId],
  );
  return rows[0] ?? null;
}
