import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { Grant } from '@jiangcheng/domain/access/actor';
import { v7 } from 'uuid';
import { changedRows, rowsOf } from './sql.ts';

/** The roles an account holds now, under the account's lock: two grants at once would each miss the other. Null when there is no such account. */
export async function lockGrants(sql: SqlRunner, accountId: string): Promise<Grant[] | null> {
  const found = await rowsOf(sql, 'select from app.account where id = $1 for update', [accountId]);
  if (found.length === 0) return null;
  return rowsOf<Grant>(
    sql,
    `select role, organization_id as "organizationId", campaign_id as "campaignId" from app.role_grant
     where account_id = $1 and revoked_at is null order by granted_at, id`,
    [accountId],
  );
}

/** Which of organization and campaign a grant names that are not there. */
export async function unknownScope(sql: SqlRunner, grant: Grant): Promise<'ORGANIZATION_UNKNOWN' | 'CAMPAIGN_UNKNOWN' | null> {
  const [row] = await rowsOf<{ organization: boolean; campaign: boolean }>(
    sql,
    `select $1::uuid is null or exists (select from app.organization where id = $1) as organization,
            $2::uuid is null or exists (select from app.campaign where id = $2) as campaign`,
    [grant.organizationId, grant.campaignId],
  );
  if (row?.organization === false) return 'ORGANIZATION_UNKNOWN';
  return row?.campaign === false ? 'CAMPAIGN_UNKNOWN' : null;
}

export async function grantRole(sql: SqlRunner, accountId: string, grant: Grant, grantedBy: string | null): Promise<string> {
  const id = v7();
  await sql.query(
    'insert into app.role_grant (id, account_id, role, organization_id, campaign_id, granted_by) values ($1,$2,$3,$4,$5,$6)',
    [id, accountId, grant.role, grant.organizationId, grant.campaignId, grantedBy],
  );
  return id;
}

/** The grant that was ended, or null when the account holds none of that id. */
export async function revokeGrant(sql: SqlRunner, accountId: string, grantId: string): Promise<Grant | null> {
  const rows = await changedRows<Grant>(
    sql,
    `update app.role_grant set revoked_at = clock_timestamp() where id = $1 and account_id = $2 and revoked_at is null
     returning role, organization_id as "organizationId", campaign_id as "campaignId"`,
    [grantId, accountId],
  );
  return rows[0] ?? null;
}
