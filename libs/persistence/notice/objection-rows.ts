import type { EntityManager } from 'typeorm';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { NewObjection, ObjectionRow, StandingObjections } from '@jiangcheng/casework/ports/notice-books';
import type { Arrival } from '@jiangcheng/domain/objection/objection';
import type { ObjectionCaseState, ReceivedObjection } from '@jiangcheng/domain/objection/state';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { appendAuditEvents } from '../casework/audit-chain.ts';
import type { ObjectionFields } from './objection-fields.ts';

const RECEIVED = `o.id, o.notice_id as "noticeId", o.owner_id as "ownerId", o.person_id as "personId", o.arrival, o.objector_kind as "objectorKind",
  o.sealed, o.concrete, o.registered_by as "registeredBy"`;
const ROW = `${RECEIVED}, o.receipt_no as "receiptNo", o.body_hash as "bodyHash", o.audit_seq as "auditSeq", o.audit_head as "auditHead"`;

/** The instant or the day that decides whether it came in time (domain objection/in-time). */
function arrivedOf(arrival: Arrival): { at: string | null; on: string | null } {
  switch (arrival.channel) {
    case 'WEB':
      return { at: toIsoUtc(arrival.at), on: null };
    case 'CALL':
    case 'VISIT':
      return { at: toIsoUtc(arrival.registeredAt), on: null };
    case 'LETTER':
      return { at: null, on: arrival.postmarkedOn ?? arrival.receivedOn };
  }
}

/** Writes the row and the first event of its chain; a form that was sent before is found instead, and nothing is written. */
export async function insertObjection(
  manager: EntityManager,
  fields: ObjectionFields,
  objection: NewObjection,
  event: NewAuditEvent,
): Promise<ObjectionRow> {
  const { id, noticeId, clientKey } = objection;
  const inserted = await insertRow(manager, fields, objection);
  if (!inserted) {
    const known: ObjectionRow[] = await manager.query(`select ${ROW} from app.objection o where notice_id = $1 and client_key = $2`, [
      noticeId,
      clientKey,
    ]);
    if (known[0] === undefined) throw new Error('the objection was not recorded');
    return known[0];
  }
  const campaigns: { regulation: string; edition: string }[] = await manager.query(
    'select p.regulation, p.edition from app.work_case c join app.campaign p on p.id = c.campaign_id where c.id = $1',
    [noticeId],
  );
  const [campaign] = campaigns;
  if (campaign === undefined) throw new Error(`objection ${id} is against no notice`);
  const head = await appendAuditEvents(manager, { id, auditSeq: 0, auditHead: null, ...campaign }, [event]);
  const rows: [ObjectionRow[], number] = await manager.query(
    `update app.objection o set audit_seq = $2, audit_head = $3 where id = $1 returning ${ROW}`,
    [id, head.seq, head.hash],
  );
  const [row] = rows[0];
  if (row === undefined) throw new Error('the objection was not recorded');
  return row;
}

async function insertRow(manager: EntityManager, fields: ObjectionFields, objection: NewObjection): Promise<boolean> {
  const { id, identity, arrival, ...row } = objection;
  const arrived = arrivedOf(arrival);
  const inserted: unknown[] = await manager.query(
    `insert into app.objection (id, receipt_no, notice_id, owner_id, person_id, arrival, arrived_at, arrived_on, objector_kind, sealed, concrete,
       name_cipher, name_index, contact_cipher, facts_cipher, registered_by, entered_by, client_key, body_hash, audit_seq, audit_head)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,0,'')
     on conflict (notice_id, client_key) where client_key is not null do nothing returning id`,
    [
      ...[id, row.receiptNo, row.noticeId, row.ownerId, row.personId, JSON.stringify(arrival), arrived.at, arrived.on],
      ...[row.objectorKind, row.sealed, row.concrete],
      identity === null ? null : fields.seal(id, 'name', identity.name),
      identity === null ? null : fields.nameIndex(identity.name),
      identity === null ? null : fields.seal(id, 'contact', identity.contact),
      fields.seal(id, 'facts', row.facts),
      ...[row.registeredBy, row.enteredBy, row.clientKey, row.bodyHash],
    ],
  );
  return inserted.length > 0;
}

export async function lockObjection(manager: EntityManager, id: string): Promise<ObjectionRow | null> {
  const rows: ObjectionRow[] = await manager.query(`select ${ROW} from app.objection o where id = $1 for update`, [id]);
  return rows[0] ?? null;
}

/** Ten thousand that nobody took up are at most two to each person: the first at an instant, the first letter of a day. */
export async function objectionsTo(manager: EntityManager, noticeId: string): Promise<StandingObjections> {
  const takenUp: { id: string; state: ObjectionCaseState }[] = await manager.query(
    'select c.id, c.state from app.objection o join app.work_case c on c.id = o.id where o.notice_id = $1 order by o.id',
    [noticeId],
  );
  const waiting: ReceivedObjection[] = await manager.query(
    `select distinct on (o.person_id, o.arrived_at is null) ${RECEIVED} from app.objection o
     where o.notice_id = $1 and not exists (select from app.work_case c where c.id = o.id)
     order by o.person_id, o.arrived_at is null, o.arrived_at, o.arrived_on, o.id`,
    [noticeId],
  );
  return { takenUp, waiting };
}
