import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';

/** A campaign as it is opened from a rule pack, of which it keeps its own copy for life. */
export interface NewCampaign {
  readonly id: string;
  /** A selection's round has no trades. */
  readonly kind?: 'CONTEST' | 'SELECTION';
  readonly year: number;
  readonly title: string;
  readonly regulation: string;
  readonly edition: string;
  readonly packHash: string;
  /** What is chosen at the opening, and kept: the stage of a document that has several. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly createdBy: string;
  readonly trades: readonly { readonly no: number; readonly name: string; readonly search: readonly string[] }[];
  readonly values: readonly NewTradeValue[];
}

/** One cell of the table of trades. `reading` is the computable form of what is printed, null where it is blank or only inferred. */
export interface NewTradeValue {
  readonly tradeNo: number;
  readonly field: string;
  readonly printed: unknown;
  readonly reading: unknown;
  readonly inferred: unknown;
  readonly inherited: boolean;
  readonly note: string | null;
  readonly clause: string;
  readonly blocks: readonly string[];
}

/** Writes campaign, trades and values; false, and nothing written, when this regulation has its campaign of the year already. */
export async function openCampaign(manager: EntityManager, campaign: NewCampaign): Promise<boolean> {
  const { id, kind = 'CONTEST', year, title, regulation, edition, packHash, settings = {}, createdBy, trades, values } = campaign;
  const opened: unknown[] = await manager.query(
    `insert into app.campaign (id, year, title, regulation, edition, pack_hash, created_by, kind, settings) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)
     on conflict do nothing returning id`,
    [id, year, title, regulation, edition, packHash, createdBy, kind, JSON.stringify(settings)],
  );
  if (opened.length === 0) return false;
  await manager.query(
    `insert into app.trade (campaign_id, no, name, search)
     select $1, no, name, search from jsonb_to_recordset($2::jsonb) as r (no int, name text, search text[])`,
    [id, JSON.stringify(trades)],
  );
  await manager.query(
    `insert into app.trade_value (id, campaign_id, trade_no, field, printed, reading, inferred, inherited, note, clause, blocks, status)
     select id, $1, "tradeNo", field, printed, reading, inferred, inherited, note, clause, blocks, case when inferred is null then 'PRINTED' else 'INFERRED' end
     from jsonb_to_recordset($2::jsonb) as r (id uuid, "tradeNo" int, field text, printed jsonb, reading jsonb, inferred jsonb, inherited boolean,
       note text, clause text, blocks text[])`,
    [id, JSON.stringify(values.map((value) => ({ ...value, id: newId() })))],
  );
  return true;
}
