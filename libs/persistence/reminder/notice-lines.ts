import type { EntityManager } from 'typeorm';
import { ADDRESS } from '../person/recipients.ts';
import type { ListedLine } from './listed-line.ts';

const LINES = `
  select n.id, null as "taskId", n.kind, coalesce(c.round, 1) as round, n.case_id as "caseId", coalesce(c.number, '') as number, coalesce(c.title, n.about) as title,
    o.name as "organizationName", null as clause, '' as regulation, '' as edition, null as "dueAt", false as provisional, false as overdue,
    'infinity' as "sortAt", 0 as urges, null as "urgedAt", null as "lastCall", n.link as href,
    jsonb_build_array(jsonb_build_object('personId', p.id, 'name', p.name, 'post', p.post, 'email', ${ADDRESS}, 'emailFault', p.email_fault,
      'phoneCipher', p.phone_cipher)) as people
  from app.unmailed_notice n join app.person p on p.id = n.person_id left join app.organization o on o.id = p.organization_id
    left join app.work_case c on c.id = n.case_id
  where n.at >= date_trunc('day', app.now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
    and ($1::uuid[] is null or c.campaign_id = any ($1))
    and not exists (select from app.phone_call k where k.case_id = n.case_id and k.person_id = n.person_id and k.called_at >= n.at)
    and ($2::timestamptz is null or ('infinity'::timestamptz, n.id) > ($2, $3::uuid))
  order by n.id limit $4`;

/** What today's mails could not say to people without an address, until they are called; what is about no case is seen by who sees all campaigns. */
export const noticeLines = (
  sql: Pick<EntityManager, 'query'>,
  seen: readonly string[] | null,
  after: readonly [string, string] | null,
  limit: number,
): Promise<ListedLine[]> => sql.query(LINES, [seen, after?.[0] ?? null, after?.[1] ?? null, limit]);
