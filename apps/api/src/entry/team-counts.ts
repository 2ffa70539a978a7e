import type { entriesView } from '@jiangcheng/contracts/api/entry';
import type { Output } from '@jiangcheng/contracts/api/output';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { EntityManager } from 'typeorm';

type Team = Output<typeof entriesView>['teams'][number];
type Row = Omit<Team, 'filedAt'> & { filedAt: number | null };

const TEAMS = `
  select t.organization_id as "organizationId", o.name, t.status, t.leader_name as "leaderName",
    floor(extract(epoch from t.filed_at) * 1000)::float8 as "filedAt", n.contestants, n.accepted, n.rejected, n."checkedIn"
  from app.team t join app.organization o on o.id = t.organization_id
  cross join lateral (select count(*)::int as contestants, (count(*) filter (where k.review = 'ACCEPTED'))::int as accepted,
      (count(*) filter (where k.review = 'REJECTED'))::int as rejected, (count(k.checked_in_at))::int as "checkedIn"
    from app.contestant k where k.case_id = t.case_id and k.organization_id = t.organization_id) as n
  where t.case_id = $1 and ($2::uuid[] is null or t.organization_id = any ($2)) order by o.name, o.id`;

/** The teams of a contest with how far they are; of these units alone where some are named. */
export async function teamsOf(manager: EntityManager, caseId: string, units: readonly string[] | null): Promise<Team[]> {
  const rows: Row[] = await manager.query(TEAMS, [caseId, units]);
  return rows.map((row) => ({ ...row, filedAt: row.filedAt === null ? null : toIsoLocal(row.filedAt) }));
}

/** How many count towards the final's number (000-24), and the office's word where they are too few. */
export async function countedOf(manager: EntityManager, caseId: string) {
  const [row] = await manager.query<{ counted: number; reason: string | null; at: number | null }[]>(
    `select (select count(*)::int from app.contestant where case_id = $1 and counted) as counted, d.reason,
       floor(extract(epoch from d.at) * 1000)::float8 as at
     from (select 1) as one left join lateral
       (select reason, at from app.deviation where case_id = $1 and kind = 'FEW_ENTRANTS' order by at desc, id desc limit 1) as d on true`,
    [caseId],
  );
  const { counted = 0, reason = null, at = null } = row ?? {};
  return { counted, waiver: reason === null || at === null ? null : { reason, at: toIsoLocal(at) } };
}
