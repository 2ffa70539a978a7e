import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A confirmed report that the campaign's review sends back for a correction stays readable as what the committee saw. */
export class ReopenedReports1700000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.score_report drop constraint score_report_review_check;
      alter table app.score_report add constraint score_report_review_check check (review in ('CONFIRMED','REOPENED','RETURNED','WITHDRAWN'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.score_report drop constraint score_report_review_check;
      alter table app.score_report add constraint score_report_review_check check (review in ('CONFIRMED','RETURNED','WITHDRAWN'));
    `);
  }
}
