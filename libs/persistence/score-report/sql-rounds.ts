import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { FrozenRanking } from '@jiangcheng/domain/score-report/frozen';
import type { DraftEntry } from '@jiangcheng/domain/score-report/records';

/** A report as it was handed in, and what the office said. Instants are epoch milliseconds. */
export interface RoundRecord {
  round: number;
  handedInAt: number;
  handedInBy: string;
  effectiveAt: number;
  late: boolean;
  lateExplanation: string | null;
  lateFileId: string | null;
  sha256: string;
  review: 'CONFIRMED' | 'REOPENED' | 'RETURNED' | 'WITHDRAWN' | null;
  reviewReason: { code: string; text: string } | null;
  reviewedAt: number | null;
}

export interface RoundContent {
  entries: readonly DraftEntry[];
  ranking: FrozenRanking;
}

const COLUMNS = `r.round, p.name as "handedInBy", r.late, r.late_explanation as "lateExplanation", r.late_file_id as "lateFileId", r.sha256, r.review,
  r.review_reason as "reviewReason", floor(extract(epoch from r.handed_in_at) * 1000)::float8 as "handedInAt",
  floor(extract(epoch from r.effective_at) * 1000)::float8 as "effectiveAt", floor(extract(epoch from r.reviewed_at) * 1000)::float8 as "reviewedAt"`;
const FROM = 'from app.score_report r join app.account a on a.id = r.handed_in_by join app.person p on p.id = a.person_id';

export async function readRounds(sql: SqlRunner, caseId: string): Promise<RoundRecord[]> {
  return (await sql.query(`select ${COLUMNS} ${FROM} where r.case_id = $1 order by r.round`, [caseId])) as RoundRecord[];
}

export async function readRound(sql: SqlRunner, caseId: string, round: number): Promise<(RoundRecord & RoundContent) | null> {
  const [row] = (await sql.query(`select ${COLUMNS}, r.entries, r.ranking ${FROM} where r.case_id = $1 and r.round = $2`, [
    caseId,
    round,
  ])) as (RoundRecord & RoundContent)[];
  return row ?? null;
}
