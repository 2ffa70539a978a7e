import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Approvals, posts and what a task needs to be one person's: a participant of an approval, a post (岗位) with A/B角, a claim (认领), a
 * commission that returns to its giver (委托办理), a copy for information (抄送). office.md §4, design.md §6.
 */
export class TasksOfPersons1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.post (
        id uuid primary key,
        name text not null,
        role text not null check (role in ('OFFICE','OFFICE_HEAD','ORGANIZER')),
        organization_id uuid references app.organization(id),
        campaign_id uuid references app.campaign(id),
        created_at timestamptz not null default app.now(),
        closed_at timestamptz,
        unique nulls not distinct (name, organization_id, campaign_id)
      );
      create table app.post_member (
        post_id uuid not null references app.post(id),
        person_id uuid not null references app.person(id),
        seat text not null check (seat in ('A','B')),
        primary key (post_id, person_id)
      );
      create index post_member_person on app.post_member (person_id);
      create table app.approval (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        stage text not null,
        round int not null,
        state jsonb not null,
        status text not null default 'OPEN' check (status in ('OPEN','APPROVED','REJECTED','RETURNED','CANCELLED')),
        opened_at timestamptz not null default app.now(),
        closed_at timestamptz,
        unique (case_id, stage, round)
      );
      alter table app.task
        add column approval_id uuid references app.approval(id),
        add column node text,
        add column participant text,
        add column person_id uuid references app.person(id),
        add column post_id uuid references app.post(id),
        add column claimed_by uuid references app.person(id),
        add column claimed_at timestamptz,
        add column consigned_by uuid references app.person(id),
        add column opened_by uuid references app.account(id),
        drop constraint task_case_id_kind_round_role_organization_id_key,
        add constraint task_once unique nulls not distinct (case_id, kind, round, role, organization_id, person_id, participant);
      create index task_inbox_person on app.task (person_id, due_at, id) where status = 'OPEN' and person_id is not null;
      create index task_inbox_claimed on app.task (claimed_by, due_at, id) where status = 'OPEN' and claimed_by is not null;
      create index task_done on app.task (closed_by, closed_at desc, id desc) where status = 'DONE';
      create table app.carbon_copy (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        task_id uuid references app.task(id),
        person_id uuid not null references app.person(id),
        given_by uuid not null references app.account(id),
        note text,
        at timestamptz not null default app.now(),
        read_at timestamptz,
        unique nulls not distinct (case_id, task_id, person_id)
      );
      create index carbon_copy_person on app.carbon_copy (person_id, at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.carbon_copy;
      alter table app.task drop constraint task_once, drop column approval_id, drop column node, drop column participant, drop column person_id,
        drop column post_id, drop column claimed_by, drop column claimed_at, drop column consigned_by, drop column opened_by,
        add unique nulls not distinct (case_id, kind, round, role, organization_id);
      drop table app.approval, app.post_member, app.post;
    `);
  }
}
