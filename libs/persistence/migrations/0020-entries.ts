import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Entries of a contest (报名): teams by unit, their contestants with personal numbers encrypted, and the roll of earlier winners (000-11).
 * A contestant is `counted` from the filing of his team until he is turned away or it is withdrawn: one person counts once in a contest.
 */
export class Entries1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.role_grant drop constraint role_grant_role_check, drop constraint role_grant_check,
        add constraint role_grant_role_check check (role in ('OFFICE','OFFICE_HEAD','ORGANIZER','TEAM_UNIT','AUDITOR','SYS_ADMIN')),
        add constraint role_grant_check check ((role in ('ORGANIZER','TEAM_UNIT')) = (organization_id is not null));
      create table app.team (
        case_id uuid not null references app.work_case(id),
        organization_id uuid not null references app.organization(id),
        status text not null default 'DRAFT' check (status in ('DRAFT','FILED','RETURNED','WITHDRAWN')),
        version int not null,
        leader_name text,
        leader_phone_cipher text,
        leader_phone_mask text,
        form_file_id uuid references app.file(id),
        return_reason text,
        filed_by uuid references app.account(id),
        filed_at timestamptz,
        updated_by uuid not null references app.account(id),
        updated_at timestamptz not null default app.now(),
        primary key (case_id, organization_id)
      );
      create table app.contestant (
        id uuid primary key,
        case_id uuid not null,
        organization_id uuid not null,
        position int not null,
        name text not null,
        sex text not null check (sex in ('F','M')),
        id_number_cipher text,
        id_number_index text,
        id_number_mask text,
        birth_date_cipher text not null,
        person_index text not null,
        employer text not null,
        phone_cipher text,
        phone_mask text,
        group_key text,
        declared jsonb not null default '{}',
        proof_file_id uuid references app.file(id),
        content_index text not null,
        overrides jsonb not null default '[]',
        review text check (review in ('ACCEPTED','REJECTED')),
        review_rule text,
        review_reason text,
        checked_in_at timestamptz,
        counted boolean not null default false,
        foreign key (case_id, organization_id) references app.team (case_id, organization_id),
        check ((review = 'REJECTED') = (review_reason is not null)),
        check (checked_in_at is null or review = 'ACCEPTED')
      );
      create unique index contestant_once on app.contestant (case_id, id_number_index) where counted;
      create index contestant_team on app.contestant (case_id, organization_id, position, id);
      create index contestant_id_number on app.contestant (id_number_index) where counted;
      create index contestant_person on app.contestant (person_index) where counted;
      create table app.earlier_winner (
        id uuid primary key,
        level text not null,
        year int not null check (year between 1949 and 2100),
        trade text not null,
        rank int not null check (rank >= 1),
        name text not null,
        employer text,
        id_number_cipher text,
        id_number_index text,
        id_number_mask text,
        content_index text not null unique,
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now()
      );
      create index earlier_winner_id_number on app.earlier_winner (id_number_index);
      create index earlier_winner_name on app.earlier_winner (name);
      create index earlier_winner_list on app.earlier_winner (year, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.earlier_winner, app.contestant, app.team;
      alter table app.role_grant drop constraint role_grant_role_check, drop constraint role_grant_check,
        add constraint role_grant_role_check check (role in ('OFFICE','OFFICE_HEAD','ORGANIZER','AUDITOR','SYS_ADMIN')),
        add constraint role_grant_check check ((role = 'ORGANIZER') = (organization_id is not null));
    `);
  }
}
