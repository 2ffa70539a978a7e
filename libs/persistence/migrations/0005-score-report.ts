import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files, score drafts and reports by round, winners' particulars (encrypted), prints with version and check code (office.md §2, §6). */
export class ScoreReport1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.file (
        id uuid primary key,
        sha256 text not null,
        size bigint not null check (size > 0),
        content_type text not null,
        name text not null,
        case_id uuid references app.work_case(id),
        purpose text not null,
        sensitive boolean not null default false,
        uploaded_by uuid not null references app.account(id),
        uploaded_at timestamptz not null default app.now()
      );
      alter table app.paper_decision add foreign key (file_id) references app.file(id);
      create table app.score_draft (
        case_id uuid primary key references app.work_case(id),
        round int not null,
        version int not null,
        entries jsonb not null,
        content_hash text not null,
        updated_by uuid not null references app.account(id),
        updated_at timestamptz not null default app.now()
      );
      create table app.score_report (
        case_id uuid not null references app.work_case(id),
        round int not null,
        draft_version int not null,
        entries jsonb not null,
        ranking jsonb not null,
        sha256 text not null,
        handed_in_by uuid not null references app.account(id),
        handed_in_at timestamptz not null,
        effective_at timestamptz not null,
        late boolean not null,
        late_explanation text,
        late_file_id uuid references app.file(id),
        review text check (review in ('CONFIRMED','RETURNED')),
        review_reason jsonb,
        reviewed_at timestamptz,
        primary key (case_id, round)
      );
      create table app.winner (
        case_id uuid not null references app.work_case(id),
        entry_key text not null,
        id_number_cipher text,
        id_number_index text,
        id_number_mask text,
        bank_account_cipher text,
        bank_account_mask text,
        bank_name text,
        phone_cipher text,
        phone_mask text,
        id_copy_file_id uuid references app.file(id),
        authorization_version text,
        authorization_signed_on date,
        authorization_file_id uuid references app.file(id),
        version int not null default 1,
        updated_by uuid not null references app.account(id),
        updated_at timestamptz not null default app.now(),
        primary key (case_id, entry_key)
      );
      create index winner_id_number on app.winner (id_number_index);
      create table app.print (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        round int not null,
        kind text not null check (kind in ('SCORE_SUMMARY','WINNER_INFO')),
        version int not null,
        origin text not null default 'SYSTEM' check (origin in ('SYSTEM','OWN_SHEET')),
        content_cipher text not null,
        content_hash text not null,
        sha256 text not null,
        check_code text not null,
        status text not null default 'VALID' check (status in ('VALID','VOID')),
        void_reason text,
        printed_by uuid not null references app.account(id),
        printed_at timestamptz not null default app.now(),
        signed jsonb,
        signed_file_id uuid references app.file(id),
        unique (case_id, kind, version)
      );
      create unique index print_one_valid on app.print (case_id, kind) where status = 'VALID';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table app.paper_decision drop constraint paper_decision_file_id_fkey; drop table app.print, app.winner, app.score_report, app.score_draft, app.file',
    );
  }
}
