import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clocks of an approval: each opening of a node has its own, beside those of the case itself, which have no `run`. */
export class ApprovalClocks1700000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.deadline
        add column run text,
        drop constraint deadline_case_id_key_round_key,
        add constraint deadline_once unique nulls not distinct (case_id, key, round, run);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update app.task set deadline_id = null, due_at = null where deadline_id in (select id from app.deadline where run is not null);
      delete from app.calendar_update_deadline where deadline_id in (select id from app.deadline where run is not null);
      delete from app.deadline_entry where deadline_id in (select id from app.deadline where run is not null);
      delete from app.deadline where run is not null;
      alter table app.deadline
        drop constraint deadline_once,
        drop column run,
        add constraint deadline_case_id_key_round_key unique (case_id, key, round);
    `);
  }
}
