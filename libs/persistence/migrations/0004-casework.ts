import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record of what is so: cases, tasks, deadlines, reminders, stored answers, pokes still owed (design.md §3). */
export class Casework1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.work_case (
        id uuid primary key,
        kind text not null,
        number text not null unique,
        title text not null,
        campaign_id uuid not null references app.campaign(id),
        status text not null default 'OPEN' check (status in ('OPEN','CLOSED')),
        stage text not null,
        round int not null,
        version int not null default 0,
        state jsonb not null,
        organization_ids uuid[] not null default '{}',
        wake_at timestamptz,
        attended_at timestamptz,
        audit_seq int not null default 0,
        audit_head text,
        search text[] not null,
        opened_at timestamptz not null default app.now(),
        closed_at timestamptz
      );
      create index work_case_open_wake on app.work_case (wake_at) where status = 'OPEN';
      create index work_case_organizations on app.work_case using gin (organization_ids);
      create index work_case_search on app.work_case using gin (search);
      create index work_case_list on app.work_case (campaign_id, number);
      create table app.deadline (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        key text not null,
        round int not null,
        rule jsonb not null,
        clause text not null,
        hard boolean not null,
        start_on date not null,
        due_on date not null,
        due_at timestamptz not null,
        provisional boolean not null,
        calendar_version text not null,
        status text not null default 'RUNNING' check (status in ('RUNNING','MET','CANCELLED')),
        overdue_at timestamptz,
        met_at timestamptz,
        late boolean,
        unique (case_id, key, round)
      );
      create index deadline_running on app.deadline (due_at) where status = 'RUNNING';
      create table app.task (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        campaign_id uuid not null,
        kind text not null,
        stage text not null,
        round int not null,
        role text not null,
        organization_id uuid references app.organization(id),
        status text not null default 'OPEN' check (status in ('OPEN','DONE','CANCELLED')),
        deadline_id uuid references app.deadline(id),
        due_at timestamptz,
        opened_at timestamptz not null default app.now(),
        closed_at timestamptz,
        closed_by uuid references app.account(id),
        unique nulls not distinct (case_id, kind, round, role, organization_id)
      );
      create index task_inbox_role on app.task (role, campaign_id, due_at, id) where status = 'OPEN' and organization_id is null;
      create index task_inbox_organization on app.task (organization_id, due_at, id) where status = 'OPEN';
      create index task_case on app.task (case_id);
      create table app.reminder (
        id uuid primary key,
        task_id uuid not null references app.task(id),
        person_id uuid not null references app.person(id),
        round int not null,
        due_on date not null,
        rung text not null,
        status text not null check (status in ('SENT','FOLDED','NO_ADDRESS')),
        mail_id uuid,
        at timestamptz not null default app.now(),
        unique (person_id, task_id, round, due_on, rung)
      );
      create index reminder_task on app.reminder (task_id);
      create table app.stored_answer (
        account_id uuid not null references app.account(id),
        key text not null,
        body_hash text not null,
        http_status int not null,
        answer jsonb not null,
        at timestamptz not null default clock_timestamp(),
        primary key (account_id, key)
      );
      create table app.case_moved (
        case_id uuid not null references app.work_case(id),
        version int not null,
        at timestamptz not null default clock_timestamp(),
        primary key (case_id, version)
      );
      create table app.incident (
        id uuid primary key,
        kind text not null,
        case_id uuid references app.work_case(id),
        detail jsonb not null default '{}',
        at timestamptz not null default clock_timestamp(),
        last_at timestamptz not null default clock_timestamp(),
        resolved_at timestamptz
      );
      create index incident_list on app.incident (at, id);
      create index incident_open on app.incident (case_id, kind) where resolved_at is null;
      create table app.deviation (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        kind text not null,
        round int not null,
        clause text not null,
        detail jsonb not null,
        reason text,
        at timestamptz not null default app.now()
      );
      create index deviation_list on app.deviation (at, id);
      create index deviation_case on app.deviation (case_id);
      create table app.paper_decision (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        kind text not null check (kind in ('PAPER','BACKFILL')),
        act text not null,
        input jsonb not null,
        stage text not null,
        round int not null,
        decider jsonb not null,
        decided_on date not null,
        opinion text,
        reason text,
        file_id uuid not null,
        registered_by uuid not null references app.account(id),
        registered_at timestamptz not null default app.now(),
        status text not null default 'PENDING' check (status in ('PENDING','CONFIRMED','REJECTED')),
        settled_by uuid references app.account(id),
        settled_at timestamptz,
        check (settled_by is null or settled_by <> registered_by)
      );
      create index paper_decision_pending on app.paper_decision (case_id) where status = 'PENDING';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table app.paper_decision, app.deviation, app.incident, app.case_moved, app.stored_answer, app.reminder, app.task, app.deadline, app.work_case',
    );
  }
}
