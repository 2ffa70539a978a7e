import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { Grant } from '@jiangcheng/domain/access/actor';
import { newId } from '../ids.ts';

/** A secret address of a person's calendar, or of one campaign's as that person may see it. The secret itself is nowhere. */
export interface CalendarFeed {
  id: string;
  campaignId: string | null;
  campaignTitle: string | null;
  /** ISO 8601 in UTC. */
  createdAt: string;
}

/** Whose feed it is, with what is granted to him at this moment. */
export interface FeedOwner {
  accountId: string;
  personId: string;
  name: string;
  grants: readonly Grant[];
  campaignId: string | null;
}

const FEEDS = `
  select f.id, f.campaign_id as "campaignId", p.title as "campaignTitle", to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"
  from app.calendar_feed f left join app.campaign p on p.id = f.campaign_id`;

export async function addFeed(
  sql: SqlRunner,
  feed: { accountId: string; campaignId: string | null; secretHash: string },
): Promise<CalendarFeed> {
  const id = newId();
  await sql.query('insert into app.calendar_feed (id, account_id, campaign_id, secret_hash) values ($1, $2, $3, $4)', [
    id,
    feed.accountId,
    feed.campaignId,
    feed.secretHash,
  ]);
  const [row] = (await sql.query(`${FEEDS} where f.id = $1`, [id])) as CalendarFeed[];
  if (row === undefined) throw new Error('a feed that was not kept');
  return row;
}

/** The account's addresses that work, the newest first. */
export async function feedsOf(sql: SqlRunner, accountId: string): Promise<CalendarFeed[]> {
  return (await sql.query(`${FEEDS} where f.account_id = $1 and f.revoked_at is null order by f.created_at desc, f.id desc`, [
    accountId,
  ])) as CalendarFeed[];
}

/** False where the account has no such address that works. */
export async function revokeFeed(sql: SqlRunner, accountId: string, id: string): Promise<boolean> {
  const [rows] = (await sql.query(
    'update app.calendar_feed set revoked_at = clock_timestamp() where id = $2 and account_id = $1 and revoked_at is null returning id',
    [accountId, id],
  )) as [unknown[], number];
  return rows.length > 0;
}

/** Null for an address that never was, was revoked, or whose owner's account is closed. */
export async function ownerOfFeed(sql: SqlRunner, secretHash: string): Promise<FeedOwner | null> {
  const [row] = (await sql.query(
    `select a.id as "accountId", p.id as "personId", p.name, f.campaign_id as "campaignId",
       (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'organizationId', g.organization_id, 'campaignId', g.campaign_id)), '[]')
         from app.role_grant g where g.account_id = a.id and g.revoked_at is null) as grants
     from app.calendar_feed f join app.account a on a.id = f.account_id and a.status <> 'DISABLED' join app.person p on p.id = a.person_id
     where f.secret_hash = $1 and f.revoked_at is null`,
    [secretHash],
  )) as FeedOwner[];
  return row ?? null;
}
