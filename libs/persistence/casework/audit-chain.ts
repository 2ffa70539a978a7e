import type { EntityManager } from 'typeorm';
import { chainEvent, EMPTY_CHAIN_HASH, type ChainHead } from '@jiangcheng/audit/chain';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { newId } from '../ids.ts';

/** Appends events to the case's chain, under the lock of its row, at the database's time of the business clock. */
export async function appendAuditEvents(
  manager: EntityManager,
  locked: Pick<LockedCase, 'id' | 'auditSeq' | 'auditHead' | 'regulation' | 'edition'>,
  events: readonly NewAuditEvent[],
): Promise<ChainHead> {
  let head: ChainHead = { seq: locked.auditSeq, hash: locked.auditHead ?? EMPTY_CHAIN_HASH };
  if (events.length === 0) return head;
  const at = await databaseTime(manager);
  const rows = events.map((event) => {
    const chained = chainEvent(head, { ...event, caseId: locked.id, regulation: `${locked.regulation}/${locked.edition}`, at });
    head = { seq: chained.seq, hash: chained.hash };
    const { previousHash, hash, ...content } = chained;
    return { id: newId(), seq: chained.seq, type: chained.type, event: content, previous_hash: previousHash, hash };
  });
  await manager.query(
    `insert into audit.audit_event (id, case_id, seq, type, event, previous_hash, hash, at)
     select id, $1, seq, type, event, previous_hash, hash, $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as r (id uuid, seq int, type text, event jsonb, previous_hash text, hash text)`,
    [locked.id, JSON.stringify(rows), at],
  );
  return head;
}

async function databaseTime(manager: EntityManager): Promise<string> {
  const rows: { at: string }[] = await manager.query(
    `select to_char(app.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  const row = rows[0];
  if (row === undefined) throw new Error('the database told no time');
  return row.at;
}
