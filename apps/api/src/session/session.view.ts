import type { Output } from '@jiangcheng/contracts/api/output';
import type { grantView, SessionView } from '@jiangcheng/contracts/api/session';
import type { DataSource } from 'typeorm';

interface Row {
  accountId: string;
  personId: string;
  login: string;
  name: string;
  expiresAt: Date;
  testClock: boolean;
  now: Date;
  grants: Output<typeof grantView>[];
}

/** Grants as people see them; `a` is the account's alias in the query around it. */
export const GRANTS_OF_ACCOUNT = `
  coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'organizationId', g.organization_id, 'organizationName', o.name,
      'campaignId', g.campaign_id) order by g.granted_at, g.id)
    from app.role_grant g left join app.organization o on o.id = g.organization_id where g.account_id = a.id and g.revoked_at is null), '[]') as grants`;

/** The session's own page; expiry is the absolute end, idleness ends it earlier. */
export async function readSessionView(source: DataSource, sessionId: string): Promise<SessionView | null> {
  const rows: Row[] = await source.query(
    `select a.id as "accountId", p.id as "personId", a.login, p.name, s.expires_at as "expiresAt", c.test_clock as "testClock", app.now() as now, ${GRANTS_OF_ACCOUNT}
     from app.session s join app.account a on a.id = s.account_id join app.person p on p.id = a.person_id cross join app.clock_setting c
     where s.id = $1 and s.ended_at is null`,
    [sessionId],
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, expiresAt: row.expiresAt.toISOString(), now: row.now.toISOString() };
}
