import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 归档 of a case: what was put into its file or left out with a reason, and when it was closed for good. */
export class Archive1700000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.work_case add column archived_at timestamptz, add constraint work_case_archived_closed check (archived_at is null or status = 'CLOSED');
      create table app.archive_item (
        case_id uuid not null references app.work_case(id),
        item text not null,
        file_id uuid references app.file(id),
        reason text,
        settled_by uuid not null references app.account(id),
        settled_at timestamptz not null default app.now(),
        primary key (case_id, item),
        check ((file_id is null) <> (reason is null))
      );
      create table app.archived_case (
        case_id uuid primary key references app.work_case(id),
        decision text not null,
        archived_by uuid not null references app.account(id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.archived_case, app.archive_item; alter table app.work_case drop column archived_at');
  }
}
