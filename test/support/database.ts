import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { TEMPLATE, urlOf, type TestPostgres } from './postgres-server.ts';

export interface TestDatabase {
  /** As jc_app, as the product connects. */
  readonly url: string;
  /** As jc_owner, which owns the schema. */
  readonly ownerUrl: string;
  /** As superuser, for faults that only an administrator can cause. */
  readonly superuserUrl: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** A database of the calling test file's own, copied from the migrated template; it has the movable clock. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testPostgres();
  const name = `test_${randomBytes(9).toString('hex')}`;
  await asSuperuser(server, `create database ${name} owner jc_owner template ${TEMPLATE}`);
  return {
    url: urlOf(server, 'jc_app', name),
    ownerUrl: urlOf(server, 'jc_owner', name),
    superuserUrl: urlOf(server, 'superuser', name),
    drop: () => asSuperuser(server, `drop database if exists ${name} with (force)`),
  };
}

/** An empty database owned by jc_owner, for tests of the migration itself. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const server = testPostgres();
  const name = `test_${randomBytes(9).toString('hex')}`;
  await asSuperuser(server, `create database ${name} owner jc_owner template template0 encoding 'UTF8' locale 'C'`);
  const drop = () => asSuperuser(server, `drop database if exists ${name} with (force)`);
  return {
    url: urlOf(server, 'jc_app', name),
    ownerUrl: urlOf(server, 'jc_owner', name),
    superuserUrl: urlOf(server, 'superuser', name),
    drop,
  };
}

/** Runs statements on a connection of their own. */
export async function runSql<Row extends object>(url: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

function testPostgres(): TestPostgres {
  const given = process.env['JC_TEST_POSTGRES'];
  if (given === undefined) throw new Error('JC_TEST_POSTGRES is not set: this group has no global set-up that starts PostgreSQL');
  return JSON.parse(given) as TestPostgres;
}

/** `create database` from a template takes turns: the copy fails while another copy reads it from the same moment. */
async function asSuperuser(server: TestPostgres, sql: string): Promise<void> {
  const client = new pg.Client(urlOf(server, 'superuser', 'postgres'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7205003)');
    await client.query(sql);
  } finally {
    await client.end();
  }
}
