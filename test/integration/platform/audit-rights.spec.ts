import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { openDataSource } from '@jiangcheng/persistence/data-source';
import { assertStartable } from '@jiangcheng/persistence/startup-checks';
import { startApi } from '../../support/app.ts';
import { createEmptyDatabase, createTestDatabase, runSql, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const source = await openDataSource(database.url, 1);
  await recordAccess(source, { type: 'TEST' });
  await source.destroy();
});
afterAll(() => database.drop());

const TABLES = ['audit.access_event', 'audit.audit_event'];

describe.each(TABLES)('%s', (table) => {
  it.each([
    `update ${table} set type = 'X'`,
    `delete from ${table}`,
    `truncate ${table}`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} disable trigger ${table.slice(6)}_append_only`,
    `drop trigger ${table.slice(6)}_append_only on ${table}`,
    `drop table ${table}`,
    `alter table ${table} add column x int`,
    `create or replace function audit.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$`,
    `set session_replication_role = replica`,
    `create table audit.x ()`,
  ])('refuses jc_app: %s', async (sql) => {
    await expect(runSql(database.url, sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a change by its owner too', async () => {
    for (const sql of [`update ${table} set type = 'X'`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(runSql(database.ownerUrl, sql)).rejects.toMatchObject({ message: 'audit records are append-only' });
    }
  });
});

describe('the clock of a test database', () => {
  it('is not moved by jc_app', async () => {
    await expect(runSql(database.url, 'update app.clock_setting set offset_ms = 1')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a process does not start', () => {
  const refusal = async (url: string, testClock: boolean) => assertStartable(await openDataSource(url, 1), { testClock });

  it.each([
    ['as the owner', () => database.ownerUrl, true, 'DATABASE_ROLE_TOO_STRONG'],
    ['as superuser', () => database.superuserUrl, true, 'DATABASE_ROLE_TOO_STRONG'],
    ['on a database with a movable clock', () => database.url, false, 'DATABASE_HAS_TEST_CLOCK'],
  ])('%s', async (_what, url, testClock, code) => {
    await expect(refusal(url(), testClock)).rejects.toMatchObject({ code });
  });

  it('as a role that was given a right on one table', async () => {
    const own = await createTestDatabase();
    await runSql(own.ownerUrl, 'grant delete on audit.access_event to jc_app');
    await expect(startApi({ database: own })).rejects.toMatchObject({ code: 'DATABASE_ROLE_TOO_STRONG' });
    await own.drop();
  });

  it('on a database that was not migrated', async () => {
    const empty = await createEmptyDatabase();
    await expect(refusal(empty.url, true)).rejects.toMatchObject({ code: 'DATABASE_NOT_MIGRATED' });
    await empty.drop();
  });
});
