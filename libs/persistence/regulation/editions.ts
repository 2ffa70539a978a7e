import type { SqlRunner } from '@jiangcheng/audit/access-event';

interface Named {
  regulation: string;
  edition: string;
}

/** An edition that the office made; `hash` is null while it is a draft. */
export interface EditionRow extends Named {
  basedOn: string;
  kind: 'CONTEST' | 'SELECTION';
  reason: string;
  content: Record<string, unknown>;
  version: number;
  draftedBy: { personId: string; name: string };
  publishedBy: string | null;
  hash: string | null;
}

export interface NewEdition extends Pick<EditionRow, 'regulation' | 'edition' | 'basedOn' | 'kind' | 'reason' | 'content'> {
  draftedBy: string;
}

const SELECT = `
  select e.regulation, e.edition, e.based_on as "basedOn", e.kind, e.reason, e.content, e.version, e.hash,
    jsonb_build_object('personId', p.id, 'name', p.name) as "draftedBy", q.name as "publishedBy"
  from app.regulation_edition e join app.account a on a.id = e.drafted_by join app.person p on p.id = a.person_id
  left join app.account b on b.id = e.published_by left join app.person q on q.id = b.person_id`;

export async function listEditions(sql: SqlRunner): Promise<EditionRow[]> {
  return (await sql.query(`${SELECT} order by e.regulation, e.edition`)) as EditionRow[];
}

/** Those published beyond these (`regulation/edition`): a content is some sixty kilobytes, and is read once. */
export async function publishedBeyond(sql: SqlRunner, known: readonly string[]): Promise<EditionRow[]> {
  const beyond = `e.hash is not null and not (e.regulation || '/' || e.edition = any ($1::text[]))`;
  return (await sql.query(`${SELECT} where ${beyond} order by e.published_at`, [known])) as EditionRow[];
}

export async function readEdition(sql: SqlRunner, { regulation, edition }: Named): Promise<EditionRow | null> {
  const [row] = (await sql.query(`${SELECT} where e.regulation = $1 and e.edition = $2`, [regulation, edition])) as EditionRow[];
  return row ?? null;
}

/** The same, held until the transaction ends. */
export async function lockEdition(sql: SqlRunner, { regulation, edition }: Named): Promise<EditionRow | null> {
  await sql.query('select 1 from app.regulation_edition where regulation = $1 and edition = $2 for update', [regulation, edition]);
  return readEdition(sql, { regulation, edition });
}

/** False where there is one of this name already. */
export async function insertEdition(
  sql: SqlRunner,
  { regulation, edition, basedOn, kind, reason, content, draftedBy }: NewEdition,
): Promise<boolean> {
  const added = (await sql.query(
    `insert into app.regulation_edition (regulation, edition, based_on, kind, reason, content, drafted_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing returning edition`,
    [regulation, edition, basedOn, kind, reason, JSON.stringify(content), draftedBy],
  )) as unknown[];
  return added.length === 1;
}

export async function saveContent(sql: SqlRunner, { regulation, edition }: Named, content: Record<string, unknown>): Promise<void> {
  await sql.query('update app.regulation_edition set content = $3, version = version + 1 where regulation = $1 and edition = $2', [
    regulation,
    edition,
    JSON.stringify(content),
  ]);
}

export async function publishEdition(sql: SqlRunner, { regulation, edition }: Named, hash: string, accountId: string): Promise<void> {
  await sql.query(
    'update app.regulation_edition set hash = $3, published_by = $4, published_at = app.now() where regulation = $1 and edition = $2',
    [regulation, edition, hash, accountId],
  );
}
