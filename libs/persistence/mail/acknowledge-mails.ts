import type { EntityManager } from 'typeorm';

/**
 * Acknowledged: its recipient opened the case while signed in (office.md §5). Marks what went out to this person about this case, and the
 * digests that tell of it, at their first opening. Returns their ids.
 */
export async function acknowledgeMails(manager: EntityManager, personId: string, caseId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `with about as (
       select m.id, m.folded_into from app.outgoing_mail m left join app.outgoing_mail d on d.id = m.folded_into
       where m.person_id = $1 and m.case_id = $2 and m.opened_at is null and (m.status = 'SENT' or (m.status = 'FOLDED' and d.status = 'SENT'))
     ), opened as (
       update app.outgoing_mail m set opened_at = app.now()
       where m.opened_at is null and (m.id in (select id from about) or m.id in (select folded_into from about)) returning m.id
     ) select id from opened order by id`,
    [personId, caseId],
  );
  return rows.map(({ id }) => id);
}
