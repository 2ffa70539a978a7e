import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 个人优秀奖 and 团体奖 of the industry's body, outside the prizes (000-58). */
export class ExtraAwards1700000000077 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.extra_award (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        kind text not null check (kind in ('PERSONAL', 'TEAM')),
        name text not null,
        winner text not null,
        awarded_by text not null,
        document text not null,
        awarded_on date not null,
        file_id uuid not null references app.file(id),
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now()
      );
      create index extra_award_case on app.extra_award (case_id, awarded_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.extra_award');
  }
}
