import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { ApprovedPerson } from '@jiangcheng/domain/notice/state';
import { NO_SCORING, type CandidateStanding, type ScoringStanding } from '@jiangcheng/domain/selection/facts';
import { EMPLOYER } from '../expert-scoring/record-sql.ts';

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

const PRINTED = `
  select k.id as "personId", k.name, k.employer as unit, k.post, o.id::text as "employerId", k.organization_id as "recommendedBy"
  from unnest($2::uuid[]) with ordinality as wanted (id, place) join app.candidate k on k.id = wanted.id
    ${EMPLOYER}
  where k.case_id = $1 order by wanted.place`;

/** How a notice prints these candidates, in this order: name, unit and post and no more; the two ids say who may not verify an objection. */
export const printedCandidates = (sql: SqlRunner, caseId: string, ids: readonly string[]): Promise<ApprovedPerson[]> =>
  sql.query(PRINTED, [caseId, ids]) as Promise<ApprovedPerson[]>;
