import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Public notices (004/第八条): looks of the system at its own page, of which the first of each day is the day's evidence. A notice belongs
 * to the case whose list it puts up, and is found by it.
 */
export class Notices1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.notice_fetch (
        notice_id uuid not null references app.work_case(id),
        at timestamptz not null,
        shown boolean not null,
        http_status int,
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        evidence_on date,
        primary key (notice_id, at)
      );
      create unique index notice_fetch_evidence on app.notice_fetch (notice_id, evidence_on) where evidence_on is not null;
      create index work_case_notice_owner on app.work_case ((state->'owner'->>'id')) where kind = 'notice';
      create index work_case_notice_posted on app.work_case (opened_at desc, id) where kind = 'notice';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index app.work_case_notice_posted, app.work_case_notice_owner; drop table app.notice_fetch');
  }
}
