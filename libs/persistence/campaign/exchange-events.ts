import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { ExchangeEvent } from '@jiangcheng/domain/exchange/register';
import { newId } from '../ids.ts';

export interface ExchangeRow extends ExchangeEvent {
  id: string;
  enteredBy: string;
  enteredAt: Date;
}

/** Those that were not taken out, in the order of their days. */
export const readExchanges = async (sql: SqlRunner, campaignId: string): Promise<ExchangeRow[]> =>
  (await sql.query(
    `select e.id, e.name, e.place, e.organizer, e.from_on::text as "from", e.to_on::text as "to", e.note, p.name as "enteredBy", e.entered_at as "enteredAt"
     from app.exchange_event e join app.account a on a.id = e.entered_by join app.person p on p.id = a.person_id
     where e.campaign_id = $1 and e.removed_for is null order by e.from_on, e.id`,
    [campaignId],
  )) as ExchangeRow[];

export async function insertExchange(sql: SqlRunner, campaignId: string, event: ExchangeEvent, accountId: string): Promise<void> {
  const { name, place, organizer, from, to, note } = event;
  await sql.query(
    `insert into app.exchange_event (id, campaign_id, name, place, organizer, from_on, to_on, note, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), campaignId, name, place, organizer, from, to, note, accountId],
  );
}

export async function removeExchange(sql: SqlRunner, id: string, reason: string): Promise<void> {
  await sql.query('update app.exchange_event set removed_for = $2 where id = $1', [id, reason]);
}
