import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 发文字号 typed from the office's register: one document of the whole installation has each (office.md §2). */
export class DocumentNumbers1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.document_number (
        number text primary key check (number ~ '^[^〔〕]+〔[0-9]{4}〕[1-9][0-9]*号$'),
        case_id uuid not null references app.work_case(id),
        kind text not null,
        at timestamptz not null default app.now()
      );
      create index document_number_case on app.document_number (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.document_number');
  }
}
