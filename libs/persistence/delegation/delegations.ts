import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { Delegation, DelegationPerson } from '@jiangcheng/domain/delegation/delegation';
import { newId } from '../ids.ts';

export interface DelegationRow extends Delegation {
  id: string;
  absentName: string;
  deputyName: string;
  reason: string;
  enteredBy: string;
  enteredAt: Date;
  revokedBy: string | null;
  revokedAt: Date | null;
  revokeReason: string | null;
  today: string;
}

const WRITE_LOCK = 7_205_005;
/** The regulation's zone, in which days begin. */
const TODAY = `(app.now() at time zone 'Asia/Shanghai')::date`;
const SELECT = `
  select d.id, d.absent_id as "absentId", a.name as "absentName", d.deputy_id as "deputyId", p.name as "deputyName", d.from_on::text as "fromOn",
    d.to_on::text as "toOn", d.kinds, d.reason, ep.name as "enteredBy", d.entered_at as "enteredAt", rp.name as "revokedBy",
    d.revoked_at as "revokedAt", d.revoke_reason as "revokeReason", ${TODAY}::text as today
  from app.delegation d join app.person a on a.id = d.absent_id join app.person p on p.id = d.deputy_id
    join app.account ea on ea.id = d.entered_by join app.person ep on ep.id = ea.person_id
    left join app.account ra on ra.id = d.revoked_by left join app.person rp on rp.id = ra.person_id`;

/** What a new absence may be depends on the others: they are entered one after another. */
export async function lockDelegations(sql: SqlRunner): Promise<void> {
  await sql.query('select pg_advisory_xact_lock($1)', [WRITE_LOCK]);
}

/** Those of one person, on either side, or of everybody; the newest first. */
export async function listDelegations(
  sql: SqlRunner,
  personId: string | null,
  after: readonly [string, string] | null,
  limit: number,
): Promise<(DelegationRow & { sortAt: string })[]> {
  return (await sql.query(
    `select l.*, to_char(l."enteredAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortAt" from (${SELECT}) l
     where ($1::uuid is null or $1 in (l."absentId", l."deputyId")) and ($2::timestamptz is null or (l."enteredAt", l.id) < ($2, $3::uuid))
     order by l."enteredAt" desc, l.id desc limit $4`,
    [personId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )) as (DelegationRow & { sortAt: string })[];
}

export async function findDelegation(sql: SqlRunner, id: string): Promise<DelegationRow | null> {
  const rows = (await sql.query(`${SELECT} where d.id = $1`, [id])) as DelegationRow[];
  return rows[0] ?? null;
}

/** Those that run now or later and in which one of these persons takes part. */
export async function standingDelegations(sql: SqlRunner, personIds: readonly string[]): Promise<DelegationRow[]> {
  return (await sql.query(
    `${SELECT} where d.revoked_at is null and d.to_on >= ${TODAY} and (d.absent_id = any ($1::uuid[]) or d.deputy_id = any ($1::uuid[])) order by d.id`,
    [personIds],
  )) as DelegationRow[];
}

/** A person with an account in use and what is granted to it; null when there is none. */
export async function delegationPerson(sql: SqlRunner, personId: string): Promise<(DelegationPerson & { accountId: string }) | null> {
  const rows = (await sql.query(
    `select p.id as "personId", p.name, a.id as "accountId",
       coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'organizationId', g.organization_id, 'campaignId', g.campaign_id))
         from app.role_grant g where g.account_id = a.id and g.revoked_at is null), '[]') as grants
     from app.person p join app.account a on a.person_id = p.id and a.status <> 'DISABLED' where p.id = $1`,
    [personId],
  )) as (DelegationPerson & { accountId: string })[];
  return rows[0] ?? null;
}

export async function today(sql: SqlRunner): Promise<string> {
  const rows = (await sql.query(`select ${TODAY}::text as today`)) as { today: string }[];
  if (rows[0] === undefined) throw new Error('the database told no day');
  return rows[0].today;
}

export async function insertDelegation(sql: SqlRunner, wanted: Delegation & { reason: string; enteredBy: string }): Promise<string> {
  const id = newId();
  await sql.query(
    `insert into app.delegation (id, absent_id, deputy_id, from_on, to_on, kinds, reason, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, wanted.absentId, wanted.deputyId, wanted.fromOn, wanted.toOn, wanted.kinds, wanted.reason, wanted.enteredBy],
  );
  return id;
}

export async function revokeDelegation(sql: SqlRunner, id: string, accountId: string, reason: string | null): Promise<void> {
  await sql.query(
    'update app.delegation set revoked_at = app.now(), revoked_by = $2, revoke_reason = $3 where id = $1 and revoked_at is null',
    [id, accountId, reason],
  );
}
