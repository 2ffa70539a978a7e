import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An award of the industry that was taken down by mistake, or that its body took back: it counts no more and stays readable. */
export class ExtraAwardsTakenBack1700000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.extra_award
        add column withdrawn_for text,
        add column withdrawn_by uuid references app.account(id),
        add constraint extra_award_withdrawn check ((withdrawn_for is null) = (withdrawn_by is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.extra_award drop column withdrawn_for, drop column withdrawn_by');
  }
}
