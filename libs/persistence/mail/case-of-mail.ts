import type { EntityManager } from 'typeorm';

/** The case a mail is about; of a digest, the newest it tells of. Null for what is about none, such as an invitation. */
export async function caseOfMail(manager: EntityManager, mailId: string): Promise<string | null> {
  const rows: { caseId: string | null }[] = await manager.query(
    `select coalesce(m.case_id, (select f.case_id from app.outgoing_mail f where f.folded_into = m.id and f.case_id is not null order by f.id desc limit 1)) as "caseId"
     from app.outgoing_mail m where m.id = $1`,
    [mailId],
  );
  return rows[0]?.caseId ?? null;
}
