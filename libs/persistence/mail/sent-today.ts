import type { EntityManager } from 'typeorm';

/** What a digest counts for: whoever got one gets no more single reminders that day. */
const DIGEST = 4;

/** How many reminders went out to each of these people today, by the business clock in Beijing. */
export async function remindersSentToday(manager: EntityManager, personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows: { personId: string; count: number }[] = await manager.query(
    `select person_id as "personId", sum(case when rung is null then $2::int else 1 end)::int as count from app.outgoing_mail
     where person_id = any ($1) and status = 'SENT' and (rung is not null or kind = 'reminder-digest')
       and sent_at >= date_trunc('day', app.now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
     group by person_id`,
    [personIds, DIGEST],
  );
  return new Map(rows.map(({ personId, count }) => [personId, count]));
}
