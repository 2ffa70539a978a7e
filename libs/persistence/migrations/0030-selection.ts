import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A year's selection (遴选, regulation 004): a round is a campaign of its own kind with one case. Of its candidates personal numbers are
 * encrypted. A candidate is `counted` from the filing of his recommendation until it is withdrawn or rejected: one person once in a round.
 * Of the scoring the case needs no more than whether the seals are open, and the ranking as it then stands.
 */
export class Selection1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.campaign add column kind text not null default 'CONTEST' check (kind in ('CONTEST','SELECTION'));
      create unique index work_case_selection on app.work_case (campaign_id) where kind = 'selection';
      create table app.recommendation (
        case_id uuid not null references app.work_case(id),
        organization_id uuid not null references app.organization(id),
        version int not null,
        studied_on date,
        study_file_id uuid references app.file(id),
        report_file_id uuid references app.file(id),
        shown_from date,
        shown_to date,
        shown_file_id uuid references app.file(id),
        updated_by uuid not null references app.account(id),
        updated_at timestamptz not null default app.now(),
        primary key (case_id, organization_id),
        check ((shown_from is null) = (shown_to is null))
      );
      create table app.candidate (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        organization_id uuid not null references app.organization(id),
        position int not null,
        version int not null,
        status text not null default 'DRAFT' check (status in ('DRAFT','FILED','RETURNED','WITHDRAWN')),
        name text not null,
        sex text not null check (sex in ('F','M')),
        id_number_cipher text,
        id_number_index text,
        id_number_mask text,
        birth_date_cipher text not null,
        person_index text not null,
        phone_cipher text,
        phone_mask text,
        employer text not null,
        post text not null,
        industry text not null,
        region text not null,
        key_industry boolean not null,
        declared text[] not null default '{}',
        attested text[] not null default '{}',
        front_line jsonb not null default '[]',
        exceptions jsonb not null default '[]',
        form_file_id uuid references app.file(id),
        review text check (review in ('PASSED','REJECTED')),
        review_items jsonb not null default '[]',
        review_clause text,
        review_reason text,
        reviewed_by uuid references app.account(id),
        supplement_due_on date,
        counted boolean not null default false,
        filed_at timestamptz,
        updated_by uuid not null references app.account(id),
        updated_at timestamptz not null default app.now(),
        check ((review is not distinct from 'REJECTED') = (review_reason is not null and review_clause is not null)),
        check ((status = 'RETURNED') = (supplement_due_on is not null)),
        check (review is null or status = 'FILED')
      );
      create unique index candidate_once on app.candidate (case_id, id_number_index) where counted;
      create index candidate_unit on app.candidate (case_id, organization_id, position, id);
      create index candidate_id_number on app.candidate (id_number_index) where counted;
      create index candidate_person on app.candidate (person_index) where counted;
      create table app.candidate_evidence (
        id uuid primary key,
        candidate_id uuid not null references app.candidate(id) on delete cascade,
        position int not null,
        force text not null,
        point text,
        title text not null,
        text text not null default '',
        file_id uuid references app.file(id)
      );
      create index candidate_evidence_list on app.candidate_evidence (candidate_id, position, id);
      create table app.selection_scoring (
        case_id uuid primary key references app.work_case(id),
        opened_at timestamptz,
        experts text[] not null default '{}',
        ranking jsonb not null default '[]',
        check (opened_at is not null or ranking = '[]')
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.selection_scoring, app.candidate_evidence, app.candidate, app.recommendation;
      drop index app.work_case_selection;
      alter table app.campaign drop column kind;
    `);
  }
}
