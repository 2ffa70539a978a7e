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
      `insert into app.incident (id, kind, case_id, detail) select $1::uuid, $2::text, $3::uuid, $4::jsonb
       where not exists (select 1 from app.incident where kind = $2 and case_id is not distinct from $3::uuid and resolved_at is null)`,
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

  /** Incidents whose case has moved on although another process opened them. Run by the relay now and then. */
  async settleAttended(): Promise<void> {
    await this.source.query(
      `update app.incident i set resolved_at = clock_timestamp() from app.work_case c
       where c.id = i.case_id and i.resolved_at is null and i.kind in ('WAKE_MISSED', 'WORKFLOW_MISSING') and c.attended_at > i.at`,
    );
  }
}
