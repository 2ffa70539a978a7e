import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.ts';

const MIGRATION_LOCK = 7_205_000; // any constant: one lock for all processes that migrate this database
const GRANTS = `
  grant usage on schema app, audit to jc_app;
  grant select on schema_migration to jc_app;
  grant select, insert, update, delete on all tables in schema app to jc_app;
  revoke insert, update, delete on app.clock_setting from jc_app;
  grant usage, select on all sequences in schema app to jc_app;
  grant execute on all functions in schema app to jc_app;
  revoke all on all tables in schema audit from jc_app;
  grant select, insert on all tables in schema audit to jc_app;
`;

/**
 * Brings the database to the newest schema as its owner and grants `jc_app` what it may do. Safe when two processes start at once.
 * @param ownerUrl connection string of `jc_owner`
 * @param testClock creates the database with a movable clock; has no effect on an existing one
 */
export async function migrate(ownerUrl: string, testClock = false): Promise<void> {
  const base = dataSourceOptions(ownerUrl, 2);
  const source = await new DataSource({ ...base, extra: testClock ? { options: '-c jc.test_clock=1' } : {} }).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations({ transaction: 'each' });
    await runner.query(GRANTS);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await source.destroy();
  }
}
