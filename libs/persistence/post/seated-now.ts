import type { Recipient } from '@jiangcheng/casework/ports/case-store';
import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { ADDRESS } from '../person/recipients.ts';

/** On leave today, or without an account in use. */
const AWAY = `(
  exists (select from app.delegation d where d.absent_id = m.person_id and d.revoked_at is null
    and (app.now() at time zone 'Asia/Shanghai')::date between d.from_on and d.to_on)
  or not exists (select from app.account a where a.person_id = m.person_id and a.status <> 'DISABLED'))`;

/** Ids of those who do the work of a post now, as libs/domain/post says (A角, else B角, else all). `postId` is an SQL expression. */
export const seatedNow = (postId: string): string => `
  select seated.person_id from (
    select m.person_id, placed.turn, min(placed.turn) over () as first
    from app.post_member m cross join lateral (select case when ${AWAY} then 3 when m.seat = 'A' then 1 else 2 end as turn) as placed
    where m.post_id = ${postId}) as seated
  where seated.turn = seated.first`;

/** The open post that handles the contests of a case's trade, or else its campaign's. Both are SQL expressions. */
export const postOfDuty = (caseId: string, campaignId: string): string => `
  select d.post_id from app.post_duty d join app.work_case c on c.id = ${caseId}
  where d.campaign_id = ${campaignId} and (d.trade_no is null or d.trade_no = (c.state->>'tradeNo')::int) order by d.trade_no nulls last limit 1`;

const SELECT = `select p.id as "personId", p.name, ${ADDRESS} as email from app.person p`;

export async function peopleOfPost(sql: SqlRunner, postId: string): Promise<Recipient[]> {
  return (await sql.query(`${SELECT} where p.id in (${seatedNow('$1')}) order by p.id`, [postId])) as Recipient[];
}

/** The same of the post that handles a case; nobody where none does. */
export async function peopleOfDuty(sql: SqlRunner, caseId: string, campaignId: string): Promise<Recipient[]> {
  return (await sql.query(`${SELECT} where p.id in (${seatedNow(`(${postOfDuty('$1', '$2')})`)}) order by p.id`, [
    caseId,
    campaignId,
  ])) as Recipient[];
}
