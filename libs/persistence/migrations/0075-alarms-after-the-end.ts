import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A closed case whose story still asks something of somebody keeps its alarm; an archived one has none (docs/decisions/0019). */
export class AlarmsAfterTheEnd1700000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update app.work_case set wake_at = null where archived_at is not null;
      drop index app.work_case_open_wake;
      create index work_case_wake on app.work_case (wake_at) where wake_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index app.work_case_wake;
      create index work_case_open_wake on app.work_case (wake_at) where status = 'OPEN';
      update app.work_case set wake_at = null where status = 'CLOSED';
    `);
  }
}
