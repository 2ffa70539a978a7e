import type { DataSource } from 'typeorm';
import type { CaseKind } from '@jiangcheng/contracts/ids';

export interface OwedPoke {
  caseId: string;
  kind: CaseKind;
  /** The rows that owe it. */
  rows: string[];
}

/**
 * Pokes still owed: rows that the acts wrote and nobody has struck yet (design.md §3.3). A row has the version that a save brought about, or
 * none where something else moved the case.
 */
export class CaseMoves {
  constructor(private readonly source: DataSource) {}

  /** Those at least `olderThanMs` old, so that the process that committed has had its turn. */
  owed(olderThanMs: number, limit = 500): Promise<OwedPoke[]> {
    return this.source.query(
      `select m.case_id as "caseId", c.kind, array_agg(m.id) as rows from app.case_moved m join app.work_case c on c.id = m.case_id
       where m.at < clock_timestamp() - make_interval(secs => $1 / 1000.0) group by m.case_id, c.kind order by min(m.at) limit $2`,
      [olderThanMs, limit],
    );
  }

  /** Which workflow is a case's own; null where there is no such case. */
  async kindOf(caseId: string): Promise<CaseKind | null> {
    const rows: { kind: CaseKind }[] = await this.source.query('select kind from app.work_case where id = $1', [caseId]);
    return rows[0]?.kind ?? null;
  }

  /** What a poke after the save of this version has answered: what moved the case without one may have come later. */
  async strikeSaved(caseId: string, version: number): Promise<void> {
    await this.source.query('delete from app.case_moved where case_id = $1 and version <= $2', [caseId, version]);
  }

  /** What was seen before the poke, and nothing that came since. */
  async strike({ rows }: OwedPoke): Promise<void> {
    await this.source.query('delete from app.case_moved where id = any ($1)', [rows]);
  }

  /** Cases whose waking is two minutes overdue: their workflow lost its alarm. A closed one has an alarm while something is owed after its end. */
  overslept(): Promise<{ caseId: string; kind: CaseKind }[]> {
    return this.source.query(
      `select id as "caseId", kind from app.work_case where wake_at < app.now() - interval '2 minutes'
         and attended_at < clock_timestamp() - interval '2 minutes' order by wake_at limit 500`,
    );
  }

  /** Cases that must run and that nobody has attended for a minute: the engine's list lags, so younger ones are not missing. */
  quietCases(): Promise<{ caseId: string; kind: CaseKind }[]> {
    return this.source.query(
      `select id as "caseId", kind from app.work_case where (status = 'OPEN' or wake_at is not null) and coalesce(attended_at, opened_at) < clock_timestamp() - interval '1 minute'
         and opened_at < app.now() - interval '1 minute'`,
    );
  }
}
