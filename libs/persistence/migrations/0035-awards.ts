import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers of certificates that 人社 issued, and 函 about honours with their answers (000/附1/七(二), office.md §6). */
export class Awards1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.issued_certificate (
        case_id uuid not null references app.work_case(id),
        contest_id uuid not null references app.work_case(id),
        entry_key text not null,
        number text not null check (number ~ '^[A-Z0-9][A-Z0-9-]{3,39}$'),
        issued_on date not null,
        recorded_by uuid not null references app.account(id),
        recorded_at timestamptz not null default app.now(),
        primary key (contest_id, entry_key),
        constraint issued_certificate_number unique (number) deferrable initially deferred
      );
      create index issued_certificate_case on app.issued_certificate (case_id);
      create table app.honour_letter (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        honour text not null,
        number text not null references app.document_number(number),
        sent_on date not null,
        candidates jsonb not null,
        file_id uuid references app.file(id),
        sent_by uuid not null references app.account(id),
        sent_at timestamptz not null default app.now(),
        answer jsonb,
        answer_file_id uuid references app.file(id),
        answered_by uuid references app.account(id),
        answered_at timestamptz,
        check ((answer is null) = (answered_by is null))
      );
      create index honour_letter_case on app.honour_letter (case_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.honour_letter, app.issued_certificate');
  }
}
