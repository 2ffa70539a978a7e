import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who saved a candidate's form last, and when (office.md §4): a ranking or a review is no save of it. Forms of before are in nobody's hand. */
export class CandidateSaves1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.candidate
        add column saved_by uuid references app.person(id),
        add column saved_at timestamptz,
        add check ((saved_by is null) = (saved_at is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.candidate drop column saved_by, drop column saved_at');
  }
}
