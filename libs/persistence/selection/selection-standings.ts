import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import {
  NO_NOTICE,
  NO_SCORING,
  type CandidateStanding,
  type NoticeStanding,
  type ScoringStanding,
} from '@jiangcheng/domain/selection/facts';

const CANDIDATES = `
  select id as "personId", organization_id as "organizationId", key_industry as "keyIndustry", industry, region, sex,
    review is not distinct from 'PASSED' as passed
  from app.candidate where case_id = $1 and counted order by id`;

/** Who counts in a selection: recommended and neither withdrawn nor rejected. */
export const candidatesOf = (sql: SqlRunner, caseId: string): Promise<CandidateStanding[]> =>
  sql.query(CANDIDATES, [caseId]) as Promise<CandidateStanding[]>;

const SCORING = `
  select floor(extract(epoch from opened_at) * 1000)::float8 as "openedAt", experts, ranking from app.selection_scoring where case_id = $1`;

/** Where the experts' scoring stands: what its own transactions have written for the selection. */
export async function scoringOf(sql: SqlRunner, caseId: string): Promise<ScoringStanding> {
  const [row] = (await sql.query(SCORING, [caseId])) as ScoringStanding[];
  return row ?? NO_SCORING;
}

/** Where the public notice stands: closed once its own case is. Of whom it has no word yet nobody is announced. */
export async function noticeOf(sql: SqlRunner, { id }: LockedCase): Promise<NoticeStanding> {
  const [row] = (await sql.query(
    `select id as "caseId", status = 'CLOSED' as closed from app.work_case where kind = 'notice' and state->'owner'->>'id' = $1 order by id limit 1`,
    [id],
  )) as Pick<NoticeStanding, 'caseId' | 'closed'>[];
  return row === undefined ? NO_NOTICE : { ...row, persons: [] };
}
