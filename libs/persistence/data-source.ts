import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.ts';
import { preparedDriver } from './prepared-client.ts';

// A civil date is a string everywhere; without this the driver turns it into a Date in the process's zone (stack.md §3).
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** How many connections a process holds at most, unless it says otherwise. */
export const POOL_SIZE = 20;

/** Options of one connection pool. `poolSize` counts connections; statements end after 3 s, lock waits after 2 s (design.md §3.7), a transaction that its process forgot after 10 s. */
export function dataSourceOptions(url: string, poolSize = POOL_SIZE): DataSourceOptions {
  return {
    type: 'postgres',
    driver: preparedDriver,
    url,
    poolSize,
    migrations,
    migrationsTableName: 'schema_migration',
    synchronize: false,
    extra: {
      application_name: 'jiangcheng',
      statement_timeout: 3000,
      lock_timeout: 2000,
      connectionTimeoutMillis: 3000,
      idle_in_transaction_session_timeout: 10_000,
    },
  };
}

/** An opened pool; the caller destroys it. */
export function openDataSource(url: string, poolSize?: number): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, poolSize)).initialize();
}
