import type { DataSource } from 'typeorm';
import type { IncidentLog } from '@jiangcheng/casework/ports/incident-log';
import { newId } from '../ids.ts';

export class SqlIncidentLog implements IncidentLog {
  /** Cases with an open incident as this process knows it, so that a healthy waking costs no extra statement. */
  private readonly troubled = new Set<string>();

  constructor(private readonly source: DataSource) {}

  async open(caseId: string | null, kind: string, detail: Record<string, string | number>): Promise<void> {
    if (caseId !== null) this.troubled.add(`${caseId} ${kind}`);
    await this.source.query(
      `with seen as (update app.incident set last_at = clock_timestamp() where kind = $2 and case_id is not distinct from $3::uuid and resolved_at is null returning 1)
       insert into app.incident (id, kind, case_id, detail) select $1::uuid, $2::text, $3::uuid, $4::jsonb where not exists (select 1 from seen)`,
      [newId(), kind, caseId, JSON.stringify(detail)],
    );
  }

  async resolve(caseId: string, kind: string): Promise<void> {
    if (!this.troubled.delete(`${caseId} ${kind}`)) return;
    await this.source.query(
      'update app.incident set resolved_at = clock_timestamp() where case_id = $1 and kind = $2 and resolved_at is null',
      [caseId, kind],
    );
  }

  /**
   * Settles what the engine's troubles left open, by whichever process: the case's workflow runs or the case is closed, and the trouble was not
   * seen again for two minutes. Run by the worker's comparison with the engine.
   */
  async settleRunning(runningCaseIds: readonly string[]): Promise<void> {
    await this.source.query(
      `update app.incident i set resolved_at = clock_timestamp() from app.work_case c
       where c.id = i.case_id and i.resolved_at is null and i.kind in ('WAKE_MISSED', 'WORKFLOW_MISSING', 'STAGE_TROUBLE')
         and i.last_at < clock_timestamp() - interval '2 minutes' and (c.status = 'CLOSED' or c.id::text = any ($1::text[]))`,
      [runningCaseIds],
    );
  }
}
