import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clerks need to share and hand over work (office.md §4): an inbox that stays flat at 100,000 open tasks, the post that handles a
 * trade's contests and the clerk who took one, and absences with a deputy.
 */
export class SharingWork1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INBOX);
    await runner.query(SHARING);
    await runner.query(SEARCH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.delegation, app.post_duty;
      alter table app.work_case drop column handler_id;
      drop index app.task_inbox_role, app.task_inbox_campaign, app.task_inbox_organization, app.task_inbox_post, app.task_inbox_person,
        app.task_inbox_claimed, app.task_opened_by, app.task_consigned_by, app.carbon_copy_unread;
      alter table app.task drop column due_or_never;
      create index task_inbox_role on app.task (role, campaign_id, due_at, id) where status = 'OPEN' and organization_id is null;
      create index task_inbox_organization on app.task (organization_id, due_at, id) where status = 'OPEN';
      create index task_inbox_person on app.task (person_id, due_at, id) where status = 'OPEN' and person_id is not null;
      create index task_inbox_claimed on app.task (claimed_by, due_at, id) where status = 'OPEN' and claimed_by is not null;
    `);
  }
}

/** Each way into an inbox is one walk along one index in the order of the list; `due_or_never` sorts what has no due time last, `kind` spares looking at rows. */
const INBOX = `
  alter table app.task add column due_or_never timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored;
  drop index app.task_inbox_role, app.task_inbox_organization, app.task_inbox_person, app.task_inbox_claimed;
  create index task_inbox_role on app.task (role, due_or_never, id, kind)
    where status = 'OPEN' and organization_id is null and person_id is null and post_id is null and claimed_by is null;
  create index task_inbox_campaign on app.task (role, campaign_id, due_or_never, id, kind)
    where status = 'OPEN' and organization_id is null and person_id is null and post_id is null and claimed_by is null;
  create index task_inbox_organization on app.task (organization_id, due_or_never, id)
    where status = 'OPEN' and organization_id is not null and person_id is null and post_id is null and claimed_by is null;
  create index task_inbox_post on app.task (post_id, due_or_never, id)
    where status = 'OPEN' and post_id is not null and person_id is null and claimed_by is null;
  create index task_inbox_person on app.task (person_id, due_or_never, id) where status = 'OPEN' and person_id is not null;
  create index task_inbox_claimed on app.task (claimed_by, due_or_never, id) where status = 'OPEN' and claimed_by is not null;
  create index task_opened_by on app.task (opened_by, opened_at desc, id desc) where opened_by is not null;
  create index task_consigned_by on app.task (consigned_by, opened_at desc, id desc) where consigned_by is not null;
  create index carbon_copy_unread on app.carbon_copy (person_id) where read_at is null;
`;

const SHARING = `
  alter table app.work_case add column handler_id uuid references app.person(id);
  create table app.post_duty (
    campaign_id uuid not null references app.campaign(id),
    trade_no int,
    post_id uuid not null references app.post(id),
    unique nulls not distinct (campaign_id, trade_no)
  );
  create index post_duty_post on app.post_duty (post_id);
  create table app.delegation (
    id uuid primary key,
    absent_id uuid not null references app.person(id),
    deputy_id uuid not null references app.person(id),
    from_on date not null,
    to_on date not null,
    kinds text[],
    reason text not null,
    entered_by uuid not null references app.account(id),
    entered_at timestamptz not null default app.now(),
    revoked_by uuid references app.account(id),
    revoked_at timestamptz,
    revoke_reason text,
    check (absent_id <> deputy_id),
    check (from_on <= to_on)
  );
  create index delegation_deputy on app.delegation (deputy_id, to_on) where revoked_at is null;
  create index delegation_absent on app.delegation (absent_id, to_on) where revoked_at is null;
`;

/** Cases are found by their organizers' names too; from now on the application writes them when organizers are named. */
const SEARCH = `
  update app.work_case c set search = array(
    select unnest(c.search) union select unnest(o.search) from app.organization o where o.id = any (c.organization_ids))
  where c.organization_ids <> '{}';
`;
