import type { SqlRunner } from '@jiangcheng/audit/access-event';

/** Whether this person is one of the two who verify this objection. */
export async function isVerifier(sql: SqlRunner, caseId: string, personId: string): Promise<boolean> {
  const [row] = (await sql.query(
    `select exists (select from app.work_case where id = $1 and kind = 'objection' and state->'handling'->'verifiers' ? $2) as there`,
    [caseId, personId],
  )) as { there: boolean }[];
  return row?.there === true;
}
