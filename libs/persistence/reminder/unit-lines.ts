import { caseLink } from '@jiangcheng/contracts/case-link';
import type { EntityManager } from 'typeorm';
import { OWING_UNITS, UNIT_DUE, UNIT_LINE } from '../collection/owing-units.ts';
import { ADDRESS } from '../person/recipients.ts';
import { LAST_CALL, type OpenTask, type OpenTasksFilter } from './open-tasks.ts';
import type { ListedLine } from './listed-line.ts';

type Row = Omit<ListedLine, 'href'> & Pick<OpenTask, 'caseId' | 'caseKind' | 'campaignId'> & { organizationId: string };

/** Those who act for unit `u` in its campaign. */
const PEOPLE = `
  select distinct p.id as "personId", p.name, p.post, ${ADDRESS} as email, p.email_fault as "emailFault", p.phone_cipher as "phoneCipher"
  from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED' join app.person p on p.id = a.person_id
  where g.organization_id = u.organization_id and g.revoked_at is null and g.role in ('TEAM_UNIT','ORGANIZER')
    and (g.campaign_id is null or g.campaign_id = u.campaign_id)`;

const LINES = `
  with owing as (
    select u.organization_id, c.id as case_id, c.kind, c.number, c.title, d.clause, d.provisional, ${UNIT_DUE} as due_at, ${UNIT_LINE} as line, c.campaign_id
    from ${OWING_UNITS} and d.status <> 'SUSPENDED' and ($1::uuid[] is null or c.campaign_id = any ($1)))
  select u.line as id, null as "taskId", 'PACKAGE' as kind, 1 as round, u.case_id as "caseId", u.kind as "caseKind", u.campaign_id as "campaignId",
    u.number, u.title, u.organization_id as "organizationId", o.name as "organizationName", u.clause, p.regulation, p.edition,
    floor(extract(epoch from u.due_at) * 1000)::float8 as "dueAt", u.provisional, u.due_at <= app.now() as overdue,
    to_char(u.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortAt", 0 as urges, null as "urgedAt",
    (${LAST_CALL} where k.case_id = u.case_id and k.person_id in (select "personId" from (${PEOPLE}) m) order by k.called_at desc, k.id desc limit 1) as "lastCall",
    (select coalesce(jsonb_agg(m order by m."personId"), '[]') from (${PEOPLE}) m) as people
  from owing u join app.campaign p on p.id = u.campaign_id join app.organization o on o.id = u.organization_id
  where u.due_at <= to_timestamp($2::float8 / 1000) and ($3::timestamptz is null or (u.due_at, u.line) > ($3, $4::uuid))
  order by u.due_at, u.line limit $5`;

/** Units that owe a package by then or are late with it, after the given place. */
export async function unitLines(
  sql: Pick<EntityManager, 'query'>,
  { seen, until }: OpenTasksFilter,
  after: readonly [string, string] | null,
  limit: number,
): Promise<ListedLine[]> {
  const rows: Row[] = await sql.query(LINES, [seen, until, after?.[0] ?? null, after?.[1] ?? null, limit]);
  return rows.map(({ organizationId, ...row }) => ({
    ...row,
    href: `${caseLink(row.caseKind, row.caseId, row.campaignId)}/units/${organizationId}`,
  }));
}
