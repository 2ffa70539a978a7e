import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file whose bytes were deleted keeps its row: name, hash, who deleted it when and on what ground; `erased_at` says when the store let go of
 * them. The audit of a contest's payments (经审) is recorded from its document (office.md §6).
 */
export class IdCopies1700000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.file add column deleted_at timestamptz, add column deleted_by uuid references app.account(id),
        add column deletion_ground text, add column erased_at timestamptz;
      alter table app.file add constraint file_deleted_whole check (
        (deleted_at is null) = (deleted_by is null) and (deleted_at is null) = (deletion_ground is null)
        and (erased_at is null or deleted_at is not null));
      create index file_contents on app.file (sha256);
      create index file_to_erase on app.file (id) where deleted_at is not null and erased_at is null;
      create table app.payment_audit (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        contest_id uuid not null references app.work_case(id),
        auditor text not null,
        audited_on date not null,
        document text not null,
        file_id uuid not null references app.file(id),
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now()
      );
      create index payment_audit_case on app.payment_audit (case_id, contest_id, audited_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.payment_audit;
      drop index app.file_to_erase;
      drop index app.file_contents;
      alter table app.file drop constraint file_deleted_whole;
      alter table app.file drop column erased_at, drop column deletion_ground, drop column deleted_by, drop column deleted_at;
    `);
  }
}
