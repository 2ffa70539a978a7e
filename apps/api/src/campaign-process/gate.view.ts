import type { DataSource } from 'typeorm';

/** What a reader of the gate wants to know beside where each contest stands. */
export interface GateRow {
  tradeNo: number;
  title: string;
  stage: string | null;
  organizers: string[];
}
export interface AroundGate {
  campaign: string;
  rows: readonly GateRow[];
}

const ROWS = `
  select t.no as "tradeNo", coalesce(c.title, t.name) as title, c.stage,
    array(select o.name from app.organization o where o.id = any (c.organization_ids) order by array_position(c.organization_ids, o.id)) as organizers
  from app.trade t left join app.work_case c on c.kind = 'contest' and c.campaign_id = t.campaign_id and (c.state->>'tradeNo')::int = t.no
  where t.campaign_id = $1 order by t.no`;

/** The campaign by name, and its trades with their contests' stages and organizers. */
export async function gateOf(source: DataSource, campaignId: string): Promise<AroundGate> {
  const [campaign]: { title: string }[] = await source.query('select title from app.campaign where id = $1', [campaignId]);
  return { campaign: campaign?.title ?? '', rows: await source.query(ROWS, [campaignId]) };
}
