import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { PostMember, Seat } from '@jiangcheng/domain/post/post';
import { newId } from '../ids.ts';

export interface PostDuty {
  campaignId: string;
  /** Null for every trade of the campaign that has no post of its own. */
  tradeNo: number | null;
}

export interface PostFields {
  name: string;
  members: readonly PostMember[];
  duties: readonly PostDuty[];
}

export interface PostRow {
  id: string;
  name: string;
  members: { personId: string; name: string; seat: Seat }[];
  duties: (PostDuty & { campaign: string; trade: string | null })[];
  openTasks: number;
}

const WRITE_LOCK = 7_205_004;
const SELECT = `
  select p.id, p.name,
    (select coalesce(jsonb_agg(jsonb_build_object('personId', m.person_id, 'name', n.name, 'seat', m.seat) order by m.seat, n.name), '[]')
      from app.post_member m join app.person n on n.id = m.person_id where m.post_id = p.id) as members,
    (select coalesce(jsonb_agg(jsonb_build_object('campaignId', d.campaign_id, 'campaign', c.title, 'tradeNo', d.trade_no, 'trade', t.name)
        order by c.title, d.trade_no nulls first), '[]')
      from app.post_duty d join app.campaign c on c.id = d.campaign_id left join app.trade t on t.campaign_id = d.campaign_id and t.no = d.trade_no
      where d.post_id = p.id) as duties,
    (select count(*)::int from app.task t where t.post_id = p.id and t.status = 'OPEN') as "openTasks"
  from app.post p where p.closed_at is null`;

/** Posts change one after another: what a post may have depends on the others. */
export async function lockPosts(sql: SqlRunner): Promise<void> {
  await sql.query('select pg_advisory_xact_lock($1)', [WRITE_LOCK]);
}

/** By name, after the given place. */
export async function listPosts(sql: SqlRunner, after: readonly [string, string] | null, limit: number): Promise<PostRow[]> {
  const place = '($1::text is null or (p.name, p.id) > ($1, $2::uuid))';
  return (await sql.query(`${SELECT} and ${place} order by p.name, p.id limit $3`, [
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  ])) as PostRow[];
}

export async function findPost(sql: SqlRunner, id: string): Promise<PostRow | null> {
  const rows = (await sql.query(`${SELECT} and p.id = $1`, [id])) as PostRow[];
  return rows[0] ?? null;
}

/** Open posts on which somebody has a seat, by name. */
export async function postsOf(sql: SqlRunner, personId: string): Promise<PostRow[]> {
  const seated = 'exists (select 1 from app.post_member m where m.post_id = p.id and m.person_id = $1)';
  return (await sql.query(`${SELECT} and ${seated} order by p.name, p.id`, [personId])) as PostRow[];
}

/** Ids of everybody who holds a role of the office. */
export async function officePersons(sql: SqlRunner): Promise<Set<string>> {
  const rows = (await sql.query(
    `select distinct a.person_id as id from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED'
     where g.revoked_at is null and g.role in ('OFFICE', 'OFFICE_HEAD')`,
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** The name of another open post that is called so, or that has one of these duties; null when there is none. */
export async function postInTheWay(
  sql: SqlRunner,
  { name, duties }: PostFields,
  selfId: string | null,
): Promise<{ name: string; field: string } | null> {
  const rows = (await sql.query(
    `select p.name, 'name' as field from app.post p where p.closed_at is null and p.name = $1 and p.id is distinct from $3
     union all
     select p.name, 'duties' from jsonb_to_recordset($2::jsonb) as r ("campaignId" uuid, "tradeNo" int)
       join app.post_duty d on d.campaign_id = r."campaignId" and d.trade_no is not distinct from r."tradeNo"
       join app.post p on p.id = d.post_id where p.id is distinct from $3 limit 1`,
    [name, JSON.stringify(duties), selfId],
  )) as { name: string; field: string }[];
  return rows[0] ?? null;
}

/** Whether every duty names a campaign and one of its trades. */
export async function dutiesExist(sql: SqlRunner, duties: readonly PostDuty[]): Promise<boolean> {
  const rows = (await sql.query(
    `select 1 from jsonb_to_recordset($1::jsonb) as r ("campaignId" uuid, "tradeNo" int)
     where not exists (select 1 from app.campaign c where c.id = r."campaignId")
       or (r."tradeNo" is not null and not exists (select 1 from app.trade t where t.campaign_id = r."campaignId" and t.no = r."tradeNo")) limit 1`,
    [JSON.stringify(duties)],
  )) as unknown[];
  return rows.length === 0;
}

/** Writes a post as a whole; a null id makes a new one. Returns its id. */
export async function savePost(sql: SqlRunner, id: string | null, { name, members, duties }: PostFields): Promise<string> {
  const postId = id ?? newId();
  if (id === null) await sql.query("insert into app.post (id, name, role) values ($1, $2, 'OFFICE')", [postId, name]);
  else await sql.query('update app.post set name = $2 where id = $1', [postId, name]);
  await saveMembers(sql, postId, members);
  await sql.query('delete from app.post_duty where post_id = $1', [postId]);
  await sql.query(
    `insert into app.post_duty (post_id, campaign_id, trade_no)
     select $1, "campaignId", "tradeNo" from jsonb_to_recordset($2::jsonb) as r ("campaignId" uuid, "tradeNo" int)`,
    [postId, JSON.stringify(duties)],
  );
  return postId;
}

/** The people of a post as a whole. */
export async function saveMembers(sql: SqlRunner, postId: string, members: readonly PostMember[]): Promise<void> {
  await sql.query('delete from app.post_member where post_id = $1', [postId]);
  await sql.query(
    `insert into app.post_member (post_id, person_id, seat)
     select $1, "personId", seat from jsonb_to_recordset($2::jsonb) as r ("personId" uuid, seat text)`,
    [postId, JSON.stringify(members)],
  );
}

/** Closed posts keep their name for the history, so that another may be called so. */
export async function closePost(sql: SqlRunner, id: string): Promise<void> {
  await sql.query('delete from app.post_duty where post_id = $1', [id]);
  await sql.query(`update app.post set closed_at = app.now(), name = name || ' #' || left(id::text, 8) where id = $1`, [id]);
}
