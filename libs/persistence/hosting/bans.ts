import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { HostingBan } from '@jiangcheng/domain/hosting/application';
import { newId } from '../ids.ts';

export interface BanRow extends HostingBan {
  id: string;
  reason: string;
  fileId: string | null;
  enteredBy: string;
  enteredAt: Date;
}

export interface NewBan {
  organizationId: string;
  campaignId: string;
  decision: string;
  decidedOn: string;
  until: string;
  reason: string;
  fileId: string | null;
  by: string;
}

const SELECT = `
  select b.id, b.organization_id as "organizationId", o.name as organization, b.decision, b.decided_on::text as "decidedOn", b.until::text as until, b.reason, b.file_id as "fileId",
    p.name as "enteredBy", b.entered_at as "enteredAt"
  from app.hosting_ban b join app.organization o on o.id = b.organization_id
  join app.account a on a.id = b.entered_by join app.person p on p.id = a.person_id`;

/** Of these organizations, whichever campaign pronounced them. */
export async function bansOf(sql: SqlRunner, organizationIds: readonly string[]): Promise<BanRow[]> {
  return (await sql.query(`${SELECT} where b.organization_id = any ($1::uuid[]) order by b.until, b.id`, [organizationIds])) as BanRow[];
}

/** All of the installation, the latest end first, after the given place (the end as YYYYMMDD): a ban reaches over campaigns. */
export async function listBans(sql: SqlRunner, after: readonly [string, string] | null, limit: number): Promise<BanRow[]> {
  return (await sql.query(
    `${SELECT} where $1::text is null or (to_char(b.until, 'YYYYMMDD'), b.id) < ($1, $2::uuid) order by to_char(b.until, 'YYYYMMDD') desc, b.id desc limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit],
  )) as BanRow[];
}

export async function insertBan(sql: SqlRunner, ban: NewBan): Promise<string> {
  const id = newId();
  await sql.query(
    `insert into app.hosting_ban (id, organization_id, campaign_id, decision, decided_on, until, reason, entered_by, file_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, ban.organizationId, ban.campaignId, ban.decision, ban.decidedOn, ban.until, ban.reason, ban.by, ban.fileId],
  );
  return id;
}

export async function findBan(sql: SqlRunner, id: string): Promise<BanRow | null> {
  const rows = (await sql.query(`${SELECT} where b.id = $1`, [id])) as BanRow[];
  return rows[0] ?? null;
}
