import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 催办 of those who got a copy (抄送) of an approval and have not noted it: an urge is about a task, or about an approval's copies. */
export class CopiesUrged1700000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.urge
        alter column task_id drop not null,
        add column approval_id uuid references app.approval(id),
        add constraint urge_about_one check (num_nonnulls(task_id, approval_id) = 1);
      create index urge_approval on app.urge (approval_id) where approval_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from app.urged_person where urge_id in (select id from app.urge where task_id is null);
      delete from app.urge where task_id is null;
      alter table app.urge drop constraint urge_about_one, drop column approval_id, alter column task_id set not null;
    `);
  }
}
