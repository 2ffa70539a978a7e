// Yardstick of W3 (a): the same three rows for each unit (marked, audited, mail queued), written by bare SQL in batches, on the same server.
import pg from 'pg';
import type { Installation } from './installation.ts';

const BATCH = 1000;
const TABLES = `
  create table if not exists sweep_unit (id int primary key, closed_at timestamptz) with (fillfactor = 80);
  create table if not exists sweep_audit (id uuid primary key, unit int not null, event jsonb not null, hash text not null, at timestamptz not null default now());
  create table if not exists sweep_mail (id uuid primary key, unit int not null, variables jsonb not null, status text not null default 'QUEUED');
  truncate sweep_unit, sweep_audit, sweep_mail`;
const ONE_BATCH = `
  with due as (select id from sweep_unit where closed_at is null order by id limit ${BATCH} for update skip locked),
    closed as (update sweep_unit u set closed_at = clock_timestamp() from due where u.id = due.id returning u.id),
    audited as (insert into sweep_audit (id, unit, event, hash) select uuidv7(), id, jsonb_build_object('unit', id, 'type', 'UNIT_CLOSED'),
      encode(sha256(id::text::bytea), 'hex') from closed),
    mailed as (insert into sweep_mail (id, unit, variables) select uuidv7(), id, jsonb_build_object('recipient', '示例经办人', 'unit', id) from closed)
  select count(*)::int as n from closed`;

/** Milliseconds for all of them. */
export async function bareSweep({ benchUrl }: Installation, units: number): Promise<number> {
  const client = new pg.Client(benchUrl);
  await client.connect();
  try {
    await client.query(TABLES);
    await client.query('insert into sweep_unit (id) select n from generate_series(1, $1::int) n', [units]);
    const started = performance.now();
    for (;;) if ((await client.query<{ n: number }>(ONE_BATCH)).rows[0]?.n === 0) return performance.now() - started;
  } finally {
    await client.end();
  }
}
