import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who edits a draft holds it: whose account, since when (office.md §4). Drafts of before are nobody's until the next save. */
export class DraftHolds1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.score_draft
        add column held_by uuid references app.account(id),
        add column held_since timestamptz,
        add check ((held_by is null) = (held_since is null));
      create index score_draft_held_by on app.score_draft (held_by) where held_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.score_draft drop column held_by, drop column held_since');
  }
}
