import type { DataSource } from 'typeorm';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { Actor } from '@jiangcheng/domain/access/actor';

/** What stands around a case on its page: names of organizations, decisions from paper that wait, open incidents. */
export interface Surroundings {
  organizationNames: ReadonlyMap<string, string>;
  paperDecisions: { id: string; act: string; kind: 'PAPER' | 'BACKFILL'; registeredBy: string; ownEntry: boolean; registeredAt: number }[];
  incidents: { kind: string; at: number }[];
}

export async function surroundingsOf(source: DataSource, { accountId }: Actor, { id, state }: LockedContest): Promise<Surroundings> {
  const names: { id: string; name: string }[] = await source.query('select id, name from app.organization where id = any ($1)', [
    state.organizers.map((o) => o.organizationId),
  ]);
  const paperDecisions: Surroundings['paperDecisions'] = await source.query(
    `select d.id, d.act, d.kind, p.name as "registeredBy", d.registered_by = $2 as "ownEntry", floor(extract(epoch from d.registered_at) * 1000)::float8 as "registeredAt"
     from app.paper_decision d join app.account a on a.id = d.registered_by join app.person p on p.id = a.person_id
     where d.case_id = $1 and d.status = 'PENDING' order by d.registered_at`,
    [id, accountId],
  );
  const incidents: Surroundings['incidents'] = await source.query(
    'select kind, floor(extract(epoch from at) * 1000)::float8 as at from app.incident where case_id = $1 and resolved_at is null order by at',
    [id],
  );
  return { organizationNames: new Map(names.map((o) => [o.id, o.name])), paperDecisions, incidents };
}
