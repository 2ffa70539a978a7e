import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 撤回 of a score report by its organizer: what was handed in stays readable as taken back. */
export class ReportWithdrawals1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.score_report drop constraint score_report_review_check;
      alter table app.score_report add constraint score_report_review_check check (review in ('CONFIRMED','RETURNED','WITHDRAWN'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.score_report drop constraint score_report_review_check;
      alter table app.score_report add constraint score_report_review_check check (review in ('CONFIRMED','RETURNED'));
    `);
  }
}
