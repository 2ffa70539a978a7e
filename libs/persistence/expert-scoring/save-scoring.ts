import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { CorrectionRecord, PanelRecord } from '@jiangcheng/domain/expert-scoring/records';
import type { Expert, Recusal } from '@jiangcheng/domain/expert-scoring/round';
import type { TallyRow } from '@jiangcheng/domain/expert-scoring/tally';

const idsOf = (experts: readonly Expert[]): string[] => experts.map(({ id }) => id);

export async function savePanel(sql: SqlRunner, caseId: string, panel: Omit<PanelRecord, 'recusals'>): Promise<void> {
  const { id, no, name, candidateIds, members, reserves, draw } = panel;
  await sql.query(
    `insert into app.scoring_panel (id, case_id, no, name, candidate_ids, members, reserves, draw) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, caseId, no, name, candidateIds, idsOf(members), idsOf(reserves), draw === null ? null : JSON.stringify(draw)],
  );
}

export async function saveRecusals(sql: SqlRunner, caseId: string, recusals: readonly (Recusal & { panelId: string })[]): Promise<void> {
  await sql.query(
    `insert into app.scoring_recusal (case_id, no, panel_id, expert_id, candidate_id, reason, replaced_by, at)
     select $1, r.no, r."panelId", r."expertId", r."candidateId", r.reason, r."replacedBy", to_timestamp(r.at / 1000)
     from jsonb_to_recordset($2::jsonb) as r (no int, "panelId" uuid, "expertId" uuid, "candidateId" uuid, reason text, "replacedBy" uuid, at float8)`,
    [caseId, JSON.stringify(recusals)],
  );
}

export interface Opening {
  at: number;
  absent: readonly string[];
  experts: readonly string[];
}

/** The seals are open from this instant, for this case's own stage too; `experts` are those who judge. */
export async function saveOpening(sql: SqlRunner, caseId: string, { at, absent, experts }: Opening): Promise<void> {
  await sql.query('update app.scoring_round set opened_at = to_timestamp($2::float8 / 1000), absent = $3 where case_id = $1', [
    caseId,
    at,
    absent,
  ]);
  await sql.query(
    `insert into app.selection_scoring (case_id, opened_at, experts) values ($1, to_timestamp($2::float8 / 1000), $3)
     on conflict (case_id) do update set opened_at = excluded.opened_at, experts = excluded.experts`,
    [caseId, at, experts],
  );
}

export async function saveTotals(sql: SqlRunner, caseId: string, rows: readonly TallyRow[]): Promise<void> {
  const ranking = rows.map(({ candidateId, total, rank, joint }) => ({ candidateId, total, rank, joint }));
  await sql.query('update app.selection_scoring set ranking = $2 where case_id = $1', [caseId, JSON.stringify(ranking)]);
}

export async function saveCorrection(sql: SqlRunner, caseId: string, correction: CorrectionRecord): Promise<void> {
  const { no, expertId, candidateId, item, before, after, reason, by, at, status, secondBy } = correction;
  await sql.query(
    `insert into app.scoring_correction (case_id, no, expert_id, candidate_id, item, before, after, reason, filed_by, at, status, second_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::float8 / 1000), $11, $12)
     on conflict (case_id, no) do update set status = excluded.status, second_by = excluded.second_by`,
    [caseId, no, expertId, candidateId, item, before, after, reason, by, at, status, secondBy],
  );
}
