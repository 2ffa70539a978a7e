import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 申请 comes before 认定 of a studio, where it was asked for (office.md §7). */
export class StudioApplications1700000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.studio add column applied_on date, add check (applied_on <= recognised_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.studio drop column applied_on');
  }
}
