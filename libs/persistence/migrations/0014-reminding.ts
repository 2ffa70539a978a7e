import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminding people (office.md §5): the named superior, addresses that are wrong, mails that wait for office hours and show when they were
 * acknowledged, 催办 by hand, calls, the lists of the day and the week, and the office's own words for mails.
 */
export class Reminding1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.person
        add column superior_id uuid references app.person(id) check (superior_id <> id),
        add column email_fault text check (email_fault in ('REFUSED','BOUNCED')),
        add column email_fault_at timestamptz;
      alter table app.organization add column superior_id uuid references app.person(id);
      create index person_organization on app.person (organization_id);
      create table app.reminder_hours (
        only_row boolean primary key default true check (only_row),
        opens text not null default '08:30',
        closes text not null default '18:00',
        check (opens < closes)
      );
      insert into app.reminder_hours default values;
      alter table app.outgoing_mail
        drop constraint outgoing_mail_status_check,
        add constraint outgoing_mail_status_check check (status in ('QUEUED','WAITING','SENT','FAILED','FOLDED')),
        add column not_before timestamptz,
        add column template_version int,
        add column opened_at timestamptz,
        add column bounced_at timestamptz,
        add column bounced_by uuid references app.account(id);
      create index outgoing_mail_waiting on app.outgoing_mail (not_before) where status = 'WAITING';
      create index outgoing_mail_sent on app.outgoing_mail (person_id, sent_at) where status = 'SENT';
      create index outgoing_mail_unopened on app.outgoing_mail (person_id, case_id) where opened_at is null;
      alter table app.task add column about_person_id uuid references app.person(id);
      create unique index task_address on app.task (about_person_id) where status = 'OPEN' and kind = 'MAIL_ADDRESS';
      create table app.urge (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        task_id uuid not null references app.task(id),
        urged_by uuid not null references app.account(id),
        note text,
        at timestamptz not null default app.now()
      );
      create index urge_case on app.urge (case_id, at);
      create index urge_task on app.urge (task_id, at);
      create table app.urged_person (
        urge_id uuid not null references app.urge(id),
        person_id uuid not null references app.person(id),
        mail_id uuid references app.outgoing_mail(id),
        primary key (urge_id, person_id)
      );
      create table app.phone_call (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        task_id uuid references app.task(id),
        person_id uuid references app.person(id),
        called_name text not null,
        number_cipher text,
        channel text not null check (channel in ('PHONE','WECHAT','IN_PERSON')),
        called_at timestamptz not null,
        answer text not null,
        promised_on date,
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now()
      );
      create index phone_call_case on app.phone_call (case_id, called_at);
      create table app.reminder_list (
        kind text not null check (kind in ('CALLS','SUPERVISION')),
        period date not null,
        person_id uuid not null references app.person(id),
        lines int not null,
        mail_id uuid references app.outgoing_mail(id),
        made_at timestamptz not null default app.now(),
        primary key (kind, period, person_id)
      );
      create table app.mail_template_version (
        id uuid primary key,
        kind text not null,
        locale text not null check (locale in ('zh-CN','en')),
        version int not null check (version > 0),
        subject text not null,
        body text not null,
        restored_from int,
        saved_by uuid not null references app.account(id),
        saved_at timestamptz not null default app.now(),
        unique (kind, locale, version)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.mail_template_version, app.reminder_list, app.phone_call, app.urged_person, app.urge, app.reminder_hours;
      drop index app.task_address, app.outgoing_mail_waiting, app.outgoing_mail_sent, app.outgoing_mail_unopened, app.person_organization;
      alter table app.task drop column about_person_id;
      update app.outgoing_mail set status = 'QUEUED' where status = 'WAITING';
      alter table app.outgoing_mail drop constraint outgoing_mail_status_check,
        add constraint outgoing_mail_status_check check (status in ('QUEUED','SENT','FAILED','FOLDED')),
        drop column not_before, drop column template_version, drop column opened_at, drop column bounced_at, drop column bounced_by;
      alter table app.organization drop column superior_id;
      alter table app.person drop column superior_id, drop column email_fault, drop column email_fault_at;
    `);
  }
}
