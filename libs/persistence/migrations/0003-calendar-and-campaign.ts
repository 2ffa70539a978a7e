import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working-day calendars (domain.md §1.4) and campaigns on a pack edition with their inferred values (rules.md §1.8). */
export class CalendarAndCampaign1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.calendar_year (
        year int primary key,
        status text not null check (status in ('PUBLISHED','PROVISIONAL')),
        source_doc_no text,
        source_url text,
        note text,
        version text not null
      );
      create table app.calendar_day (
        date date primary key,
        year int not null references app.calendar_year(year) on delete cascade,
        is_workday boolean not null,
        kind text not null check (kind in ('HOLIDAY','MAKEUP','LOCAL_OFF','LOCAL_WORK')),
        name text not null,
        source_doc_no text
      );
      create table app.campaign (
        id uuid primary key,
        year int not null,
        title text not null,
        regulation text not null,
        edition text not null,
        pack_hash text not null,
        settings jsonb not null default '{}',
        audit_seq int not null default 0,
        audit_head text,
        created_by uuid references app.account(id),
        created_at timestamptz not null default app.now(),
        unique (regulation, edition, year)
      );
      alter table app.role_grant add foreign key (campaign_id) references app.campaign(id);
      create table app.campaign_setting_change (
        id uuid primary key,
        campaign_id uuid not null references app.campaign(id),
        key text not null,
        before jsonb,
        after jsonb not null,
        reason text not null,
        changed_by uuid not null references app.account(id),
        changed_at timestamptz not null default app.now()
      );
      create table app.trade (
        campaign_id uuid not null references app.campaign(id),
        no int not null,
        name text not null,
        search text[] not null,
        primary key (campaign_id, no)
      );
      create table app.trade_value (
        id uuid primary key,
        campaign_id uuid not null,
        trade_no int not null,
        field text not null,
        printed jsonb,
        reading jsonb,
        inferred jsonb,
        inherited boolean not null default false,
        note text,
        clause text not null,
        blocks text[] not null default '{}',
        status text not null check (status in ('PRINTED','INFERRED','CONFIRMED')),
        confirmed jsonb,
        confirmed_by uuid references app.account(id),
        confirmed_at timestamptz,
        reason text,
        foreign key (campaign_id, trade_no) references app.trade(campaign_id, no),
        unique (campaign_id, trade_no, field),
        check (status <> 'CONFIRMED' or (confirmed is not null and confirmed_by is not null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table app.role_grant drop constraint role_grant_campaign_id_fkey; drop table app.trade_value, app.trade, app.campaign_setting_change, app.campaign, app.calendar_day, app.calendar_year',
    );
  }
}
