import type { Actor, Grant, StandIn } from '@jiangcheng/domain/access/actor';
import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { v7 } from 'uuid';
import { hashSecret, isSecret, newSecret } from './secrets.ts';
import { SEEN_EVERY_SECONDS, SESSION_HOURS, SESSION_IDLE_MINUTES } from './session-limits.ts';

export interface LiveSession {
  readonly sessionId: string;
  readonly actor: Actor;
}

export interface OpenedSession {
  readonly sessionId: string;
  /** The cookie's value; only its hash is stored. */
  readonly secret: string;
}

interface SessionRow {
  session_id: string;
  account_id: string;
  person_id: string;
  name: string;
  grants: Grant[];
  stands_in: StandIn[];
}

/** Whom this person stands in for today, in the regulation's zone; an absence begins and ends with its day by itself. */
const STANDS_IN = `coalesce((
  select json_agg(json_build_object('personId', d.absent_id, 'name', ap.name, 'kinds', d.kinds, 'grants', coalesce((
      select json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id, 'campaignId', g.campaign_id) order by g.id)
      from app.role_grant g where g.account_id = aa.id and g.revoked_at is null), '[]')) order by d.id)
  from app.delegation d join app.person ap on ap.id = d.absent_id join app.account aa on aa.person_id = ap.id and aa.status <> 'DISABLED'
  where d.deputy_id = a.person_id and d.revoked_at is null and (app.now() at time zone 'Asia/Shanghai')::date between d.from_on and d.to_on), '[]')`;

const READ = `
  with live as (
    select id, account_id, seen_at from app.session
    where token_hash = $1 and ended_at is null and expires_at > clock_timestamp()
      and seen_at > clock_timestamp() - make_interval(mins => ${SESSION_IDLE_MINUTES})
  ), seen as (
    update app.session set seen_at = clock_timestamp()
    where id = (select id from live where seen_at < clock_timestamp() - make_interval(secs => ${SEEN_EVERY_SECONDS})) and ended_at is null
  )
  select live.id as session_id, a.id as account_id, p.id as person_id, p.name,
    coalesce((select json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id, 'campaignId', g.campaign_id) order by g.id)
      from app.role_grant g where g.account_id = a.id and g.revoked_at is null), '[]') as grants,
    ${STANDS_IN} as stands_in
  from live join app.account a on a.id = live.account_id and a.status = 'ACTIVE' join app.person p on p.id = a.person_id`;

/** Who holds this secret, in one statement; null when the session has ended, idled out, or its account is not active. */
export async function readSession(sql: SqlRunner, secret: string): Promise<LiveSession | null> {
  if (!isSecret(secret)) return null;
  const [row] = (await sql.query(READ, [hashSecret(secret)])) as SessionRow[];
  if (row === undefined) return null;
  const { account_id: accountId, person_id: personId, name, grants, stands_in: standsIn } = row;
  return { sessionId: row.session_id, actor: { accountId, personId, name, grants, standsIn } };
}

/** A new session, always under a new secret: what a browser held before means nothing afterwards. */
export async function openSession(
  sql: SqlRunner,
  accountId: string,
  from: { address: string | null; userAgent: string | null },
): Promise<OpenedSession> {
  const opened = { sessionId: v7(), secret: newSecret() };
  await sql.query(
    `insert into app.session (token_hash, id, account_id, address, user_agent, expires_at)
     values ($1,$2,$3,$4,$5, clock_timestamp() + make_interval(hours => ${SESSION_HOURS}))`,
    [hashSecret(opened.secret), opened.sessionId, accountId, from.address, from.userAgent],
  );
  return opened;
}

export async function endSession(sql: SqlRunner, sessionId: string): Promise<void> {
  await sql.query('update app.session set ended_at = clock_timestamp() where id = $1 and ended_at is null', [sessionId]);
}

/** The session that a secret stands for, whoever's it is: at sign-in the old one of the same browser ends. */
export async function endSessionOf(sql: SqlRunner, secret: string): Promise<void> {
  if (isSecret(secret))
    await sql.query('update app.session set ended_at = clock_timestamp() where token_hash = $1 and ended_at is null', [hashSecret(secret)]);
}

/** Ends every session of an account but one; all of them without `except`. */
export async function endSessionsOf(sql: SqlRunner, accountId: string, except: string | null = null): Promise<void> {
  await sql.query(
    'update app.session set ended_at = clock_timestamp() where account_id = $1 and ended_at is null and id is distinct from $2',
    [accountId, except],
  );
}
