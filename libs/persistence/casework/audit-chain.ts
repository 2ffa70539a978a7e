import type { EntityManager } from 'typeorm';
import { chainEvent, EMPTY_CHAIN_HASH, type ChainHead } from '@jiangcheng/audit/chain';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { newId } from '../ids.ts';

/** Whose chain it is, and where it stands. `now` is the record's clock as it was read under the lock; without it the clock is asked. */
export type ChainOwner = Pick<LockedCase, 'id' | 'auditSeq' | 'auditHead' | 'regulation' | 'edition'> & { now?: number };

/** Rows for audit.audit_event as JSON for `jsonb_to_recordset`, and the head they lead to. */
export interface ChainedRows {
  json: string;
  head: ChainHead;
}

/** SQL that inserts ChainedRows; `$1` is the case, `$2` the rows. */
export const INSERT_EVENTS = `
  insert into audit.audit_event (id, case_id, seq, type, event, previous_hash, hash, at)
  select id, $1, seq, type, event, previous_hash, hash, (event->>'at')::timestamptz
  from jsonb_to_recordset($2::jsonb) as r (id uuid, seq int, type text, event jsonb, previous_hash text, hash text)`;

/** Appends events to the case's chain, under the lock of its row, at the database's time of the business clock. */
export async function appendAuditEvents(manager: EntityManager, owner: ChainOwner, events: readonly NewAuditEvent[]): Promise<ChainHead> {
  const { json, head } = await chainRows(manager, owner, events);
  if (events.length > 0) await manager.query(INSERT_EVENTS, [owner.id, json]);
  return head;
}

/** Numbers and chains the events without writing them. */
export async function chainRows(manager: EntityManager, owner: ChainOwner, events: readonly NewAuditEvent[]): Promise<ChainedRows> {
  let head: ChainHead = { seq: owner.auditSeq, hash: owner.auditHead ?? EMPTY_CHAIN_HASH };
  if (events.length === 0) return { json: '[]', head };
  const at = owner.now === undefined ? await databaseTime(manager) : withMicroseconds(owner.now);
  const rows = events.map((event) => {
    const chained = chainEvent(head, { ...event, caseId: owner.id, regulation: `${owner.regulation}/${owner.edition}`, at });
    head = { seq: chained.seq, hash: chained.hash };
    const { previousHash, hash, ...content } = chained;
    return { id: newId(), seq: chained.seq, type: chained.type, event: content, previous_hash: previousHash, hash };
  });
  return { json: JSON.stringify(rows), head };
}

/** The form that audit events carry: six decimals. */
const withMicroseconds = (now: number): string => toIsoUtc(now).replace(/Z$/, '000Z');

async function databaseTime(manager: EntityManager): Promise<string> {
  const rows: { at: string }[] = await manager.query(`select to_char(app.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`);
  const row = rows[0];
  if (row === undefined) throw new Error('the database told no time');
  return row.at;
}
