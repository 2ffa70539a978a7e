import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office writes down of a person who is cultivated or certified: one row each, open as long as it lasts. */
export class CultivationRecords1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.cultivation_record (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        kind text not null,
        done_on date not null,
        title text not null,
        note text,
        lasting boolean not null,
        ended_on date,
        entered_by uuid not null references app.person(id),
        entered_at timestamptz not null default app.now(),
        check (ended_on is null or (lasting and ended_on >= done_on))
      );
      create index cultivation_record_case on app.cultivation_record (case_id, done_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.cultivation_record');
  }
}
