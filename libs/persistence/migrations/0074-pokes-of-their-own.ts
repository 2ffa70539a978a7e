import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A poke that no save of its case brought about (a changed setting, a case beside it) has no version. It is a row of its own, so that who
 * pokes for a save that went before does not strike it out unseen.
 */
export class PokesOfTheirOwn1700000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.case_moved
        drop constraint case_moved_pkey,
        alter column version drop not null,
        add column id bigint generated always as identity primary key;
      create index case_moved_case on app.case_moved (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update app.case_moved m set version = c.version from app.work_case c where c.id = m.case_id and m.version is null;
      delete from app.case_moved m using app.case_moved n where n.case_id = m.case_id and n.version = m.version and n.id > m.id;
      drop index app.case_moved_case;
      alter table app.case_moved drop column id, alter column version set not null, add primary key (case_id, version);
    `);
  }
}
