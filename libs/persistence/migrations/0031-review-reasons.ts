import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A candidate who is returned for a supplement has its reason on record too; a rejection rests on a clause beside it (004/第七条). */
export class ReviewReasons1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.candidate drop constraint candidate_check,
        add constraint candidate_rejected check ((review is not distinct from 'REJECTED') = (review_clause is not null)),
        add constraint candidate_reasoned check (review_clause is null or review_reason is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.candidate drop constraint candidate_rejected, drop constraint candidate_reasoned,
        add constraint candidate_check check ((review is not distinct from 'REJECTED') = (review_reason is not null and review_clause is not null));
    `);
  }
}
