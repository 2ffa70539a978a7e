import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What would have been mailed to somebody without an address: a line on that day's list of calls (office.md §5). `about` and `link` are the mail's. */
export class UnmailedNotices1700000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.unmailed_notice (
        id uuid primary key,
        kind text not null,
        case_id uuid references app.work_case(id),
        person_id uuid not null references app.person(id),
        about text not null,
        link text not null,
        at timestamptz not null default app.now()
      );
      create index unmailed_notice_at on app.unmailed_notice (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.unmailed_notice');
  }
}
