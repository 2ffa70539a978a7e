import type { EntityManager } from 'typeorm';
import type { ChainOwner } from './audit-chain.ts';
import { holdCase } from './hold-case.ts';

/** Locks the case and tells where its chain stands, whatever the kind of case; null when there is none. */
export async function lockChain(manager: EntityManager, caseId: string): Promise<ChainOwner | null> {
  await holdCase(manager, caseId);
  const rows: ChainOwner[] = await manager.query(
    `select c.id, c.audit_seq as "auditSeq", c.audit_head as "auditHead", p.regulation, p.edition
     from app.work_case c join app.campaign p on p.id = c.campaign_id where c.id = $1`,
    [caseId],
  );
  return rows[0] ?? null;
}
