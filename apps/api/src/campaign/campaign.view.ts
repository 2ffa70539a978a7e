import type { campaignSummary, tradeValueView, tradeView } from '@jiangcheng/contracts/api/campaign';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { tradeFields } from '@jiangcheng/domain/campaign/trade-field';
import type { DataSource, EntityManager } from 'typeorm';
import { pageOf } from '../platform/keyset.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';

export type Sql = DataSource | EntityManager;
type Summary = Output<typeof campaignSummary>;
type Trade = Output<typeof tradeView>;
export type TradeValueView = Output<typeof tradeValueView>;

export interface CampaignRow extends Summary {
  packHash: string;
  processOpen: boolean;
  settings: Record<string, unknown>;
  reasons: Record<string, string>;
}

const CAMPAIGN = `
  select c.id, c.year, c.title, c.regulation, c.edition, c.pack_hash as "packHash", c.settings,
    (select count(*)::int from app.trade t where t.campaign_id = c.id) as "tradeCount",
    (select count(*)::int from app.work_case w where w.campaign_id = c.id and w.kind = 'contest') as "contestCount",
    exists (select 1 from app.work_case w where w.campaign_id = c.id and w.kind = 'campaign') as "processOpen",
    (select count(*)::int from app.trade_value v where v.campaign_id = c.id and v.status = 'INFERRED') as unconfirmed,
    (select coalesce(jsonb_object_agg(key, reason), '{}') from
      (select distinct on (key) key, reason from app.campaign_setting_change s where s.campaign_id = c.id order by key, s.id desc) last) as reasons
  from app.campaign c`;

export async function readCampaign(sql: Sql, id: string): Promise<CampaignRow | null> {
  const rows: CampaignRow[] = await sql.query(`${CAMPAIGN} where c.id = $1 and c.kind = 'CONTEST'`, [id]);
  return rows[0] ?? null;
}

/** The newest year first; `q` is a piece of the title. */
export async function listCampaigns(sql: Sql, seen: readonly string[] | null, { q, cursor, limit }: ListQuery) {
  const after = cursorOf(cursor, [/^\d{4}$/, UUID]);
  const rows: CampaignRow[] = await sql.query(
    `${CAMPAIGN} where c.kind = 'CONTEST' and ($1::uuid[] is null or c.id = any($1)) and ($2::text is null or strpos(c.title, $2) > 0)
       and ($3::int is null or (c.year, c.id) < ($3, $4::uuid)) order by c.year desc, c.id desc limit $5`,
    [seen, q?.normalize('NFC') ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return pageOf(
    rows,
    limit,
    (row): Summary => row,
    (row) => [row.year, row.id],
  );
}

type ValueRow = Omit<TradeValueView, 'confirmedAt'> & { tradeNo: number; confirmedAt: Date | null };

const VALUES = `
  select v.id, v.trade_no as "tradeNo", v.field, v.printed, v.inferred, v.inherited, v.note, v.clause, v.blocks, v.status,
    case v.status when 'CONFIRMED' then v.confirmed when 'PRINTED' then v.reading end as value, p.name as "confirmedBy", v.confirmed_at as "confirmedAt", v.reason
  from app.trade_value v left join app.account a on a.id = v.confirmed_by left join app.person p on p.id = a.person_id`;

export async function readValue(sql: Sql, campaignId: string, valueId: string): Promise<TradeValueView | null> {
  const rows: ValueRow[] = await sql.query(`${VALUES} where v.campaign_id = $1 and v.id = $2`, [campaignId, valueId]);
  return rows[0] === undefined ? null : valueViewOf(rows[0]);
}

const TRADES = `
  select t.no, t.name, (select jsonb_build_object('caseId', w.id, 'number', w.number, 'stage', w.stage, 'round', w.round, 'dueAt',
      (select to_char(min(d.due_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from app.deadline d where d.case_id = w.id and d.status = 'RUNNING'))
    from app.work_case w where w.campaign_id = t.campaign_id and w.kind = 'contest' and w.state->>'tradeNo' = t.no::text order by w.id desc limit 1) as contest
  from app.trade t where t.campaign_id = $1 order by t.no`;

/** The trades in order, each with its values in the order of the table's columns, and its contest where it has one. */
export async function readTrades(sql: Sql, campaignId: string): Promise<Trade[]> {
  const trades: Pick<Trade, 'no' | 'name' | 'contest'>[] = await sql.query(TRADES, [campaignId]);
  const values: ValueRow[] = await sql.query(`${VALUES} where v.campaign_id = $1`, [campaignId]);
  return trades.map((trade) =>
    withValues(
      trade,
      values.filter((value) => value.tradeNo === trade.no),
    ),
  );
}

const columnOf = (field: string): number => tradeFields.findIndex((each) => each === field);

function withValues(trade: Pick<Trade, 'no' | 'name' | 'contest'>, rows: readonly ValueRow[]): Trade {
  const values = [...rows].sort((a, b) => columnOf(a.field) - columnOf(b.field)).map(valueViewOf);
  return { ...trade, values, unconfirmed: values.filter((value) => value.status === 'INFERRED').length };
}

function valueViewOf({ tradeNo: _, confirmedAt, ...row }: ValueRow): TradeValueView {
  return { ...row, confirmedAt: confirmedAt?.toISOString() ?? null };
}
