import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which stage of growth the office sees those of 青年技能人才数据库 (003/六.3); who is in it follows from the circulars. */
export class Talents1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.talent_place (
        case_id uuid not null references app.work_case(id),
        contest_id uuid not null references app.work_case(id),
        entry_key text not null,
        stage text not null,
        placed_by uuid not null references app.account(id),
        placed_at timestamptz not null default app.now(),
        primary key (contest_id, entry_key)
      );
      create index talent_place_case on app.talent_place (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.talent_place');
  }
}
