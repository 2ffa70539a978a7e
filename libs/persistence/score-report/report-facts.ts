import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { sealingOrganizers } from '@jiangcheng/domain/contest/state';
import type { ReportFacts } from '@jiangcheng/domain/score-report/assess';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';

/** What of the contest its report depends on, with the names of those who seal, the leading one first. */
export async function reportFacts(sql: SqlRunner, { number, title, state, scope, now }: LockedContest): Promise<ReportFacts> {
  const sealing = sealingOrganizers(state);
  const rows = (await sql.query('select id, name from app.organization where id = any ($1::uuid[])', [sealing])) as {
    id: string;
    name: string;
  }[];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const ordered = [
    ...scope.organizationIds.filter((id) => sealing.includes(id)),
    ...sealing.filter((id) => !scope.organizationIds.includes(id)),
  ];
  const sealers = ordered.map((organizationId) => ({ organizationId, name: names.get(organizationId) ?? '' }));
  return { number, title, chiefJudge: state.chiefJudge, sealers, endedOn: state.ended?.on ?? null, today: civilDateOf(now) };
}
