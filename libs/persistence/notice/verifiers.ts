import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { Employment } from '@jiangcheng/casework/ports/notice-books';

/** Whether this person is one of the two who verify this objection. */
export async function isVerifier(sql: SqlRunner, caseId: string, personId: string): Promise<boolean> {
  const [row] = (await sql.query(
    `select exists (select from app.work_case where id = $1 and kind = 'objection' and state->'handling'->'verifiers' ? $2) as there`,
    [caseId, personId],
  )) as { there: boolean }[];
  return row?.there === true;
}

const EMPLOYMENTS = `
  select p.id as "personId", coalesce(e.employer_id, p.organization_id) as "employerId",
    array_remove(coalesce(e.unit_ids, '{}') || p.organization_id, null) as "unitIds"
  from app.person p left join app.expert e on e.person_id = p.id
  where p.id = any ($1) and (e.id is not null or p.organization_id is not null) order by p.id`;

/** Where these people work: by the experts' pool, which asks for it, before the register of people. */
export const employmentsOf = (sql: SqlRunner, personIds: readonly string[]): Promise<Employment[]> =>
  sql.query(EMPLOYMENTS, [personIds]) as Promise<Employment[]>;
