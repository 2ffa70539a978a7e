import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office's lists of notices, the newest first, and of objections to all notices, in the order in which they came. */
export class NoticeLists1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index work_case_notice_list on app.work_case (id) where kind = 'notice';
      create index objection_received on app.objection (received_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index app.objection_received, app.work_case_notice_list');
  }
}
