import type { TradeCells } from '@jiangcheng/casework/ports/plan-tables';
import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import type { EntityManager } from 'typeorm';

/** A value as its confirmation needs it; the campaign's lock guards it. */
export interface TradeValueRow {
  readonly id: string;
  readonly tradeNo: number;
  readonly field: string;
  readonly printed: unknown;
  readonly inferred: unknown;
  readonly clause: string;
  readonly status: 'PRINTED' | 'INFERRED' | 'CONFIRMED';
  readonly confirmed: unknown;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

export async function readTradeValue(manager: EntityManager, campaignId: string, valueId: string): Promise<TradeValueRow | null> {
  const rows: TradeValueRow[] = await manager.query(
    `select v.id, v.trade_no as "tradeNo", v.field, v.printed, v.inferred, v.clause, v.status, v.confirmed, p.name as "confirmedBy", v.confirmed_at as "confirmedAt"
     from app.trade_value v left join app.account a on a.id = v.confirmed_by left join app.person p on p.id = a.person_id
     where v.campaign_id = $1 and v.id = $2`,
    [campaignId, valueId],
  );
  return rows[0] ?? null;
}

export interface ConfirmedWord {
  readonly value: unknown;
  readonly by: string;
  readonly reason: string | null;
}

/** The office's word on a value, or its later correction. A confirmed name is the trade's name from then on. */
export async function confirmTradeValue(
  manager: EntityManager,
  campaignId: string,
  row: TradeValueRow,
  word: ConfirmedWord,
): Promise<void> {
  await manager.query(
    `update app.trade_value set status = 'CONFIRMED', confirmed = $2, confirmed_by = $3, confirmed_at = app.now(), reason = $4 where id = $1`,
    [row.id, JSON.stringify(word.value), word.by, word.reason],
  );
  if (row.field === 'name' && typeof word.value === 'string')
    await manager.query('update app.trade set name = $3, search = $4 where campaign_id = $1 and no = $2', [
      campaignId,
      row.tradeNo,
      word.value,
      searchPieces(word.value),
    ]);
}

/** What may be computed with of one trade, by field: the reading of what is printed, or the office's word; null for what is only inferred. */
export async function knownTradeValues(sql: SqlRunner, campaignId: string, tradeNo: number): Promise<Record<string, unknown>> {
  const rows = (await sql.query(
    `select field, case status when 'CONFIRMED' then confirmed when 'INFERRED' then null else reading end as value from app.trade_value
     where campaign_id = $1 and trade_no = $2`,
    [campaignId, tradeNo],
  )) as { field: string; value: unknown }[];
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
}

/** The trades of a campaign in order, each cell as it may be printed; one that is only inferred is left out. */
export async function tradeCells(sql: SqlRunner, campaignId: string): Promise<TradeCells[]> {
  return (await sql.query(
    `select t.no, coalesce(jsonb_object_agg(v.field, case v.status when 'CONFIRMED' then v.confirmed else v.printed end)
         filter (where v.status <> 'INFERRED'), '{}') as cells
     from app.trade t left join app.trade_value v on v.campaign_id = t.campaign_id and v.trade_no = t.no
     where t.campaign_id = $1 group by t.no order by t.no`,
    [campaignId],
  )) as TradeCells[];
}
