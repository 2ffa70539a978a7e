// Yardstick 1: the statements of an act as a plain PostgreSQL transaction, without HTTP, authorisation or rules, on the same server.
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { withClients } from './pool.ts';

const TABLES = `
  create table if not exists plain_case (id uuid primary key, version int not null, state jsonb not null, audit_seq int not null, audit_head text);
  create table if not exists plain_task (id uuid primary key, case_id uuid not null, status text not null, due_at timestamptz, closed_at timestamptz);
  create index if not exists plain_task_case on plain_task (case_id);
  create table if not exists plain_audit (id uuid primary key, case_id uuid not null, seq int not null, event jsonb not null, hash text not null, unique (case_id, seq));
  create table if not exists plain_mail (id uuid primary key, case_id uuid not null, variables jsonb not null, status text not null default 'QUEUED');
  create table if not exists plain_answer (key text primary key, answer jsonb not null);
  create table if not exists plain_moved (case_id uuid not null, version int not null, primary key (case_id, version));`;

/** About as large as a contest's state and an act's event. */
const STATE = JSON.stringify({ text: 'x'.repeat(1500) });
const EVENT = JSON.stringify({ text: 'x'.repeat(900) });
const HASH = 'f'.repeat(64);

export interface PlainResult {
  readonly wallMs: number;
  readonly latencies: number[];
}

/** So many transactions over so many clients, a connection each. */
export async function plainTransactions(url: string, count: number, clients: number): Promise<PlainResult> {
  const pool = new Pool({ connectionString: url, max: clients });
  try {
    await pool.query(TABLES);
    const ids = Array.from({ length: Math.min(count, 1000) }, () => randomUUID());
    await pool.query('insert into plain_case select id, 0, $2, 0, null from unnest($1::uuid[]) as c (id)', [ids, STATE]);
    await pool.query(`insert into plain_task select gen_random_uuid(), id, 'OPEN', now(), null from unnest($1::uuid[]) as c (id)`, [ids]);
    const latencies: number[] = [];
    const cases = Array.from({ length: count }, (_, index) => ids[index % ids.length]!);
    const wallMs = await withClients(clients, cases, async (id) => {
      const started = performance.now();
      await act(pool, id);
      latencies.push(performance.now() - started);
    });
    return { wallMs, latencies };
  } finally {
    await pool.end();
  }
}

async function act(pool: Pool, id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ version: number }>(
      'select version, state, audit_seq, audit_head from plain_case where id = $1 for update',
      [id],
    );
    const version = rows[0]!.version + 1;
    await client.query('select id, status, due_at from plain_task where case_id = $1', [id]);
    await client.query('insert into plain_audit values (gen_random_uuid(), $1, $2, $3, $4)', [id, version, EVENT, HASH]);
    await client.query('update plain_case set version = $2, state = $3, audit_seq = $2, audit_head = $4 where id = $1', [
      id,
      version,
      STATE,
      HASH,
    ]);
    await client.query(`update plain_task set status = 'DONE', closed_at = now() where case_id = $1`, [id]);
    await client.query('insert into plain_mail (id, case_id, variables) values (gen_random_uuid(), $1, $2)', [id, EVENT]);
    await client.query('insert into plain_answer values ($1, $2)', [randomUUID(), '{}']);
    await client.query('insert into plain_moved values ($1, $2)', [id, version]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
