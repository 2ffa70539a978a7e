import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The check code of the 会签单 that was signed: it ties the scan to the sheet as it was printed (office.md §2). */
export class PaperCheckCodes1700000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.paper_decision add column check_code text check (length(check_code) between 10 and 20)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.paper_decision drop column check_code');
  }
}
