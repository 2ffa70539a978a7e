import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { HandedAssessment, KeptReview } from '@jiangcheng/casework/ports/org-award-store';
import type { UnitColumns } from '@jiangcheng/domain/org-award/decide';

const COLUMNS = `
  select s.organization_id as "organizationId", o.name, s.handed->'answers' as self, r.answers as reviewed
  from app.self_assessment s join app.organization o on o.id = s.organization_id
    left join app.reviewed_assessment r on r.case_id = $1 and r.organization_id = s.organization_id
  where s.case_id = $2 and s.handed is not null order by s.organization_id`;

/** Both columns of every 自评表 that was handed in by the window. */
export const assessmentsOf = (sql: SqlRunner, awardId: string, collectionId: string): Promise<UnitColumns[]> =>
  sql.query(COLUMNS, [awardId, collectionId]) as Promise<UnitColumns[]>;

const ONE = `
  select o.name, s.handed->'answers' as answers, s.handed->'evidence' as evidence
  from app.self_assessment s join app.organization o on o.id = s.organization_id
  where s.case_id = $1 and s.organization_id = $2 and s.handed is not null`;

/** What one unit handed in; null where it handed in no complete form. */
export async function handedBy(sql: SqlRunner, collectionId: string, organizationId: string): Promise<HandedAssessment | null> {
  const [row] = (await sql.query(ONE, [collectionId, organizationId])) as HandedAssessment[];
  return row ?? null;
}

const REVIEW = `
  select r.version, r.answers, r.reasons, p.name as "by", floor(extract(epoch from r.reviewed_at) * 1000)::float8 as at
  from app.reviewed_assessment r join app.account a on a.id = r.reviewed_by join app.person p on p.id = a.person_id
  where r.case_id = $1 and r.organization_id = $2`;

/** The office's column of one unit; null while it has none. */
export async function reviewOf(sql: SqlRunner, awardId: string, organizationId: string): Promise<KeptReview | null> {
  const [row] = (await sql.query(REVIEW, [awardId, organizationId])) as KeptReview[];
  return row ?? null;
}
