import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Years that people enter: each with a history of its own, notices that may name days of the December before, a local overlay beside the
 * national days; and the update that recomputes open deadlines afterwards, its progress kept in rows (design.md §6, §7).
 */
export class CalendarChanges1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.calendar_year
        add column id uuid not null default gen_random_uuid() unique,
        add column notice_version text not null default '',
        add column audit_seq int not null default 0,
        add column audit_head text;
      update app.calendar_year set notice_version = version;
      alter table app.calendar_day
        drop constraint calendar_day_pkey,
        add column layer text not null generated always as (case when kind in ('LOCAL_OFF','LOCAL_WORK') then 'LOCAL' else 'NATIONAL' end) stored,
        add column reason text,
        add column entered_by uuid references app.account(id),
        add column entered_at timestamptz,
        add primary key (date, layer, year);
      create view app.effective_day as
        select distinct on (date, layer) date, layer, year, is_workday, kind, name, source_doc_no, reason, entered_by, entered_at
        from app.calendar_day order by date, layer, year desc;
      create table app.calendar_update (
        id uuid primary key,
        year int not null references app.calendar_year(year),
        cause text not null check (cause in ('NOTICE','LOCAL','RELEASE')),
        document_no text,
        asked_by uuid references app.account(id),
        asked_at timestamptz not null default app.now(),
        status text not null default 'OPEN' check (status in ('OPEN','DONE')),
        poked_at timestamptz,
        touched_at timestamptz not null default clock_timestamp(),
        settle_xid xid8,
        done_at timestamptz
      );
      create unique index calendar_update_open on app.calendar_update (year) where status = 'OPEN';
      create index calendar_update_year on app.calendar_update (year, asked_at desc);
      create table app.calendar_update_deadline (
        update_id uuid not null references app.calendar_update(id),
        deadline_id uuid not null references app.deadline(id),
        case_id uuid not null references app.work_case(id),
        before_on date not null,
        before_at timestamptz not null,
        before_provisional boolean not null,
        after_on date,
        after_at timestamptz,
        after_provisional boolean,
        done_at timestamptz,
        primary key (update_id, deadline_id)
      );
      create index calendar_update_waiting on app.calendar_update_deadline (update_id, case_id) where done_at is null;
      create index deadline_calendar on app.deadline (calendar_version) where status = 'RUNNING';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index app.deadline_calendar;
      drop table app.calendar_update_deadline, app.calendar_update;
      drop view app.effective_day;
      delete from app.calendar_day d using app.calendar_day l where l.date = d.date and (l.year, l.layer) > (d.year, d.layer);
      alter table app.calendar_day drop constraint calendar_day_pkey, drop column layer, drop column reason, drop column entered_by,
        drop column entered_at, add primary key (date);
      alter table app.calendar_year drop column id, drop column notice_version, drop column audit_seq, drop column audit_head;
    `);
  }
}
