import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { newId } from '../ids.ts';

/** An expert of the pool with his service record: how often he sat, and from how many candidates he stepped aside. */
export interface ExpertRow {
  id: string;
  personId: string;
  name: string;
  kind: string;
  fields: string[];
  employerId: string;
  employer: string;
  units: { id: string; name: string }[];
  note: string | null;
  active: boolean;
  version: number;
  panels: number;
  recusals: number;
}

export interface ExpertFields {
  kind: string;
  fields: readonly string[];
  employerId: string;
  unitIds: readonly string[];
  note: string | null;
  active: boolean;
}

const SELECT = `
  select e.id, e.person_id as "personId", p.name, e.kind, e.fields, e.employer_id as "employerId", o.name as employer, e.note, e.active, e.version,
    (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
      from app.organization u where u.id = any (e.unit_ids)) as units,
    (select count(*)::int from app.scoring_panel s where e.id = any (s.members)) as panels,
    (select count(*)::int from app.scoring_recusal r where r.expert_id = e.id) as recusals
  from app.expert e join app.person p on p.id = e.person_id join app.organization o on o.id = e.employer_id`;

/** By name, after the given place. */
export async function listExperts(sql: SqlRunner, after: readonly [string, string] | null, limit: number): Promise<ExpertRow[]> {
  return (await sql.query(`${SELECT} where $1::text is null or (p.name, e.id) > ($1, $2::uuid) order by p.name, e.id limit $3`, [
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  ])) as ExpertRow[];
}

export async function findExpert(sql: SqlRunner, id: string): Promise<ExpertRow | null> {
  const rows = (await sql.query(`${SELECT} where e.id = $1`, [id])) as ExpertRow[];
  return rows[0] ?? null;
}

/** Null when this person is in the pool already. */
export async function insertExpert(sql: SqlRunner, personId: string, fields: ExpertFields, by: string): Promise<string | null> {
  const id = newId();
  const rows = (await sql.query(
    `insert into app.expert (id, person_id, kind, fields, employer_id, unit_ids, note, active, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (person_id) do nothing returning id`,
    [id, personId, ...columnsOf(fields), by],
  )) as unknown[];
  return rows.length === 0 ? null : id;
}

/** Writes over the version that was seen; false when there is another one. */
export async function updateExpert(sql: SqlRunner, id: string, version: number, fields: ExpertFields, by: string): Promise<boolean> {
  const [, changed] = (await sql.query(
    `update app.expert set kind = $3, fields = $4, employer_id = $5, unit_ids = $6, note = $7, active = $8, updated_by = $9, updated_at = app.now(),
       version = version + 1 where id = $1 and version = $2`,
    [id, version, ...columnsOf(fields), by],
  )) as [unknown[], number];
  return changed === 1;
}

const columnsOf = ({ kind, fields, employerId, unitIds, note, active }: ExpertFields): unknown[] => [
  kind,
  fields,
  employerId,
  unitIds,
  note,
  active,
];

/** Whether this person, and all of these organizations, exist. */
export async function known(
  sql: SqlRunner,
  personId: string,
  organizationIds: readonly string[],
): Promise<{ person: boolean; units: boolean }> {
  const [row] = (await sql.query(
    `select exists (select 1 from app.person where id = $1) as person,
       (select count(*)::int = cardinality($2::uuid[]) from app.organization where id = any ($2)) as units`,
    [personId, [...new Set(organizationIds)]],
  )) as { person: boolean; units: boolean }[];
  if (row === undefined) throw new Error('a query without table gave no row');
  return row;
}
