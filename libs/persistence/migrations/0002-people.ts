import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations, persons, accounts, roles, sessions, invitations (one-time links). Person and account are two tables (design.md §8). */
export class People1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.organization (
        id uuid primary key,
        name text not null unique,
        aliases text[] not null default '{}',
        uscc text unique,
        kind text not null default 'OTHER',
        search text[] not null,
        created_at timestamptz not null default app.now()
      );
      create index organization_search on app.organization using gin (search);
      create table app.person (
        id uuid primary key,
        name text not null,
        organization_id uuid references app.organization(id),
        post text,
        email text,
        phone_cipher text,
        search text[] not null,
        created_at timestamptz not null default app.now()
      );
      create index person_search on app.person using gin (search);
      create table app.account (
        id uuid primary key,
        person_id uuid not null unique references app.person(id),
        login text not null unique,
        password_hash text,
        status text not null default 'INVITED' check (status in ('INVITED','ACTIVE','DISABLED')),
        failed_count int not null default 0,
        locked_until timestamptz,
        password_changed_at timestamptz,
        created_at timestamptz not null default clock_timestamp()
      );
      create table app.role_grant (
        id uuid primary key,
        account_id uuid not null references app.account(id),
        role text not null check (role in ('OFFICE','OFFICE_HEAD','ORGANIZER','AUDITOR','SYS_ADMIN')),
        organization_id uuid references app.organization(id),
        campaign_id uuid,
        granted_by uuid references app.account(id),
        granted_at timestamptz not null default clock_timestamp(),
        revoked_at timestamptz,
        check ((role = 'ORGANIZER') = (organization_id is not null))
      );
      create index role_grant_account on app.role_grant (account_id) where revoked_at is null;
      create index role_grant_organization on app.role_grant (organization_id) where revoked_at is null;
      create table app.session (
        token_hash text primary key,
        id uuid not null unique,
        account_id uuid not null references app.account(id),
        address text,
        user_agent text,
        created_at timestamptz not null default clock_timestamp(),
        seen_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index session_account on app.session (account_id) where ended_at is null;
      create table app.invitation (
        token_hash text primary key,
        id uuid not null unique,
        purpose text not null check (purpose in ('FIRST_ACCOUNT','INVITATION','PASSWORD_RESET')),
        account_id uuid references app.account(id),
        created_by uuid references app.account(id),
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.invitation, app.session, app.role_grant, app.account, app.person, app.organization');
  }
}
