import type { EntityManager } from 'typeorm';
import type { FoundUnit } from '@jiangcheng/casework/ports/collection-store';
import type { UnitRecord } from '@jiangcheng/domain/collection/unit';

const UNIT = `
  select u.organization_id as "organizationId", u.status, u.version, floor(extract(epoch from u.own_due_at) * 1000)::float8 as "ownDueAt",
    u.hand_ins as "handIns", floor(extract(epoch from u.first_at) * 1000)::float8 as "firstAt", u.late, u.receipt, u.reason,
    floor(extract(epoch from u.closed_at) * 1000)::float8 as "closedAt",
    (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'fileIds', i.file_ids, 'none', i.none)), '[]') from app.collection_item i
      where i.case_id = u.case_id and i.organization_id = u.organization_id) as items,
    case when a.case_id is not null then jsonb_build_object('answers', a.answers, 'evidence', a.evidence) end as assessment,
    case when a.case_id is not null then jsonb_build_object('by', jsonb_build_object('personId', w.id, 'name', w.name),
      'at', floor(extract(epoch from a.saved_at) * 1000)::float8) end as saved,
    (select floor(extract(epoch from max(h.at)) * 1000)::float8 from app.collection_hand_in h
      where h.case_id = u.case_id and h.organization_id = u.organization_id) as "handedInAt"
  from app.collection_unit u left join app.self_assessment a using (case_id, organization_id)
    left join app.account wa on wa.id = a.saved_by left join app.person w on w.id = wa.person_id where u.case_id = $1 and u.organization_id = $2`;

/** A unit's package and what is laid ready for it; null where the unit is not listed. */
export async function readUnit(manager: EntityManager, caseId: string, organizationId: string): Promise<FoundUnit | null> {
  const [row] = await manager.query<(UnitRecord & Omit<FoundUnit, 'unit'>)[]>(UNIT, [caseId, organizationId]);
  if (row === undefined) return null;
  const { items, assessment, saved, handedInAt, ...unit } = row;
  return { unit, items, assessment, saved, handedInAt };
}

/** The same of a unit that nobody else acts on until the transaction ends; what a waiter reads is what the one before him committed. */
export async function lockUnit(...of: Parameters<typeof readUnit>): ReturnType<typeof readUnit> {
  const [manager, caseId, organizationId] = of;
  await manager.query('select 1 from app.collection_unit where case_id = $1 and organization_id = $2 for no key update', [
    caseId,
    organizationId,
  ]);
  return readUnit(...of);
}

/** That its end was noted is kept as it stands, unless an act begins a new end. */
export async function saveUnit(manager: EntityManager, caseId: string, unit: UnitRecord): Promise<void> {
  const { organizationId, status, version, ownDueAt, handIns, firstAt, late, receipt, reason, closedAt } = unit;
  await manager.query(
    `update app.collection_unit set status = $3, version = $4, own_due_at = to_timestamp($5::float8 / 1000), hand_ins = $6,
       first_at = to_timestamp($7::float8 / 1000), late = $8, receipt = $9, reason = $10, closed_at = case when $11 then closed_at end
     where case_id = $1 and organization_id = $2`,
    [
      ...[caseId, organizationId, status, version, ownDueAt, handIns, firstAt, late],
      ...[receipt === null ? null : JSON.stringify(receipt), reason, closedAt !== null],
    ],
  );
}
