import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { EntityManager } from 'typeorm';
import { appendAuditEvents } from '../casework/audit-chain.ts';

/** A campaign locked until the transaction ends: its own chain of audit events goes on under this lock. */
export interface LockedCampaign {
  readonly id: string;
  /** A selection's round is a campaign of its own kind. */
  readonly kind: 'CONTEST' | 'SELECTION';
  readonly year: number;
  readonly regulation: string;
  readonly edition: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly auditSeq: number;
  readonly auditHead: string | null;
}

export async function lockCampaign(manager: EntityManager, id: string): Promise<LockedCampaign | null> {
  const rows: LockedCampaign[] = await manager.query(
    `select id, kind, year, regulation, edition, settings, audit_seq as "auditSeq", audit_head as "auditHead" from app.campaign where id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** Appends to the campaign's chain, whose events carry the campaign's id in the place of a case's. */
export async function appendCampaignEvents(
  manager: EntityManager,
  locked: LockedCampaign,
  events: readonly NewAuditEvent[],
): Promise<void> {
  const head = await appendAuditEvents(manager, locked, events);
  await manager.query('update app.campaign set audit_seq = $2, audit_head = $3 where id = $1', [locked.id, head.seq, head.hash]);
}
