import type { ApprovalState } from '@jiangcheng/domain/approval/state';
import type { EntityManager } from 'typeorm';
import { ADDRESS } from '../person/recipients.ts';
import type { UrgedPerson } from './urges.ts';

type Sql = Pick<EntityManager, 'query'>;

/** An approval as its urging needs it; null when there is none. */
export async function approvalToUrge(sql: Sql, id: string): Promise<{ caseId: string; state: ApprovalState } | null> {
  const rows: { caseId: string; state: ApprovalState }[] = await sql.query(
    'select case_id as "caseId", state from app.approval where id = $1',
    [id],
  );
  return rows[0] ?? null;
}

/** When those who got copies of an approval were last urged to note them, by person; instants are epoch milliseconds. */
export async function copiesUrgedAt(sql: Sql, approvalId: string): Promise<ReadonlyMap<string, number>> {
  const rows: { personId: string; at: number }[] = await sql.query(
    `select r.person_id as "personId", floor(extract(epoch from max(u.at)) * 1000)::float8 as at
     from app.urge u join app.urged_person r on r.urge_id = u.id where u.approval_id = $1 group by r.person_id`,
    [approvalId],
  );
  return new Map(rows.map(({ personId, at }) => [personId, at]));
}

/** How these people are reached. */
export const peopleToUrge = (sql: Sql, personIds: readonly string[]): Promise<UrgedPerson[]> =>
  sql.query(`select p.id as "personId", p.name, ${ADDRESS} as email from app.person p where p.id = any ($1) order by p.id`, [personIds]);
