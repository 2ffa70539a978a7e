import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clocks that can stand and be extended (design.md §6): the lines of a deadline's ledger, which are never changed, and what they come to on
 * its row. Rules of before counted working days only and knew one start event each.
 */
export class DeadlineLedger1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.deadline
        drop constraint deadline_status_check,
        add constraint deadline_status_check check (status in ('RUNNING','SUSPENDED','MET','CANCELLED')),
        add column participant uuid references app.organization(id),
        add column gross_days int,
        add column net_days int;
      update app.deadline d set gross_days = (d.rule->>'length')::int, net_days = (d.rule->>'length')::int, participant = c.organization_ids[1],
        rule = d.rule || jsonb_build_object('startEvent', case d.key when 'CORRECTION' then 'REPORT_RETURNED' else 'CONTEST_ENDED' end)
      from app.work_case c where c.id = d.case_id;
      alter table app.deadline alter column gross_days set not null, alter column net_days set not null;
      create index deadline_board on app.deadline (due_at, id) where status in ('RUNNING','SUSPENDED');
      create table app.deadline_entry (
        deadline_id uuid not null references app.deadline(id),
        seq int not null,
        kind text not null check (kind in ('SUSPEND','RESUME','EXTEND')),
        on_day date,
        days int check (days between 1 and 366),
        granted_to uuid references app.organization(id),
        reason text not null,
        authority text not null,
        file_id uuid references app.file(id),
        entered_by uuid not null references app.account(id),
        confirmed_by uuid references app.account(id),
        at timestamptz not null,
        primary key (deadline_id, seq),
        check ((kind = 'EXTEND') = (days is not null) and (kind = 'EXTEND') = (on_day is null)),
        check (granted_to is null or kind = 'EXTEND'),
        check (confirmed_by is null or confirmed_by <> entered_by)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.deadline_entry;
      drop index app.deadline_board;
      update app.deadline set status = 'RUNNING' where status = 'SUSPENDED';
      alter table app.deadline drop column participant, drop column gross_days, drop column net_days, drop constraint deadline_status_check,
        add constraint deadline_status_check check (status in ('RUNNING','MET','CANCELLED'));
    `);
  }
}
