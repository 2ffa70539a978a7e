import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { organizationMatches, wordPatterns } from '../search/contained-words.ts';
import { newId } from '../ids.ts';

export interface OrganizationRow {
  id: string;
  name: string;
  kind: string;
  aliases: string[];
  uscc: string | null;
  /** Who is told of what is overdue with it (上级联系人). */
  superior: { personId: string; name: string } | null;
}

export type OrganizationFields = Omit<OrganizationRow, 'id' | 'superior'>;

/** Something another organization already has: its name, an alias, its credit code. */
export interface Taken {
  field: 'name' | 'uscc';
  value: string;
  by: string;
}

const COLUMNS = `id, name, kind, aliases, uscc,
  (select jsonb_build_object('personId', p.id, 'name', p.name) from app.person p where p.id = organization.superior_id) as superior`;
const WRITE_LOCK = 7_205_002;

const search = ({ name, aliases }: OrganizationFields): string[] => searchPieces([name, ...aliases].join(' '));

/** Names are compared across rows, which no constraint can hold: writers take turns until their transaction ends. */
export async function lockOrganizations(sql: SqlRunner): Promise<void> {
  await sql.query('select pg_advisory_xact_lock($1)', [WRITE_LOCK]);
}

export async function findOrganization(sql: SqlRunner, id: string): Promise<OrganizationRow | null> {
  const rows = (await sql.query(`select ${COLUMNS} from app.organization where id = $1`, [id])) as OrganizationRow[];
  return rows[0] ?? null;
}

/**
 * The first of name, aliases and code that another organization has, or null. Full and half width, small and capital letters are one:
 * `科技（示例）公司` and `科技(示例)公司` are the same unit twice.
 */
export async function takenByOther(
  sql: SqlRunner,
  { name, aliases, uscc }: OrganizationFields,
  selfId: string | null,
): Promise<Taken | null> {
  const rows = (await sql.query(
    `select * from (
       select 'name' as field, mine.value, o.name as by, 0 as rank
       from unnest($1::text[]) as mine(value), app.organization o, unnest(o.aliases || o.name) as theirs(value)
       where o.id is distinct from $3 and lower(normalize(mine.value, NFKC)) = lower(normalize(theirs.value, NFKC))
       union all
       select 'uscc', o.uscc, o.name, 1 from app.organization o where o.uscc = $2 and o.id is distinct from $3
     ) as taken order by rank, value limit 1`,
    [[name, ...aliases], uscc, selfId],
  )) as Taken[];
  return rows[0] ?? null;
}

export async function insertOrganization(sql: SqlRunner, fields: OrganizationFields): Promise<OrganizationRow> {
  const id = newId();
  await sql.query('insert into app.organization (id, name, kind, aliases, uscc, search) values ($1,$2,$3,$4,$5,$6)', [
    id,
    fields.name,
    fields.kind,
    fields.aliases,
    fields.uscc,
    search(fields),
  ]);
  return { id, ...fields, superior: null };
}

export async function updateOrganization(sql: SqlRunner, row: OrganizationRow): Promise<void> {
  await sql.query('update app.organization set kind = $2, aliases = $3, uscc = $4, search = $5, superior_id = $6 where id = $1', [
    row.id,
    row.kind,
    row.aliases,
    row.uscc,
    search(row),
    row.superior?.personId ?? null,
  ]);
}

/** By name and id, after the given place; `q` finds pieces of names and aliases. */
export async function searchOrganizations(
  sql: SqlRunner,
  q: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<OrganizationRow[]> {
  return (await sql.query(
    `select ${COLUMNS} from app.organization
     where ${organizationMatches('$1', '$5')} and ($2::text is null or (name, id) > ($2, $3::uuid)) order by name, id limit $4`,
    [searchPieces(q), after?.[0] ?? null, after?.[1] ?? null, limit, wordPatterns(q)],
  )) as OrganizationRow[];
}
