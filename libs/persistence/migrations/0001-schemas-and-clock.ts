import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schemas, and the one business clock (design.md §6): app.now() = clock_timestamp() + an offset that is 0 unless the database is a test database. */
export class SchemasAndClock1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists app;
      create schema if not exists audit;
      create table app.clock_setting (
        only_row boolean primary key default true check (only_row),
        test_clock boolean not null,
        offset_ms bigint not null default 0,
        check (test_clock or offset_ms = 0)
      );
      insert into app.clock_setting (test_clock) values (coalesce(current_setting('jc.test_clock', true), '') = '1');
      create function app.now() returns timestamptz language sql stable parallel safe as
        $$ select clock_timestamp() + make_interval(secs => (select offset_ms from app.clock_setting) / 1000.0) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema app cascade; drop schema audit cascade');
  }
}
