import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Experts of the pool, and the sealed scoring of a selection. Points, nonces and what clerks read on paper are ciphers; a sheet's hash lies
 * beside them from the seal on. The ranking goes into app.selection_scoring when the sheets are opened, and not before.
 */
export class ExpertScoring1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE);
    await runner.query(`
      create table app.expert (
        id uuid primary key,
        person_id uuid not null unique references app.person(id),
        kind text not null,
        fields text[] not null default '{}',
        employer_id uuid not null references app.organization(id),
        unit_ids uuid[] not null default '{}',
        note text,
        active boolean not null default true,
        version int not null default 1,
        updated_by uuid not null references app.account(id),
        updated_at timestamptz not null default app.now()
      );
      create table app.scoring_round (
        case_id uuid primary key references app.work_case(id),
        chair_id uuid not null references app.expert(id),
        due_at timestamptz not null,
        started_at timestamptz,
        opened_at timestamptz,
        absent uuid[] not null default '{}',
        check (opened_at is null or started_at is not null)
      );
      create table app.scoring_panel (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        no int not null,
        name text not null,
        candidate_ids uuid[] not null,
        members uuid[] not null,
        reserves uuid[] not null,
        draw jsonb,
        unique (case_id, no)
      );
      create table app.scoring_recusal (
        case_id uuid not null references app.work_case(id),
        no int not null,
        panel_id uuid not null references app.scoring_panel(id),
        expert_id uuid not null references app.expert(id),
        candidate_id uuid not null references app.candidate(id),
        reason text not null,
        replaced_by uuid references app.expert(id),
        at timestamptz not null,
        primary key (case_id, no)
      );
      create table app.scoring_declaration (
        case_id uuid not null references app.work_case(id),
        expert_id uuid not null references app.expert(id),
        relations jsonb not null,
        at timestamptz not null default app.now(),
        primary key (case_id, expert_id)
      );
      create table app.scoring_sheet (
        case_id uuid not null references app.work_case(id),
        expert_id uuid not null references app.expert(id),
        version int not null default 0,
        saved_at timestamptz,
        via text check (via in ('OWN','PAPER')),
        hash text,
        rows_cipher text,
        nonce_cipher text,
        sealed_at timestamptz,
        sealed_by uuid references app.account(id),
        primary key (case_id, expert_id),
        check (num_nulls(via, hash, rows_cipher, nonce_cipher, sealed_at, sealed_by) in (0, 6))
      );
      create table app.scoring_draft (
        case_id uuid not null,
        expert_id uuid not null,
        candidate_id uuid not null references app.candidate(id),
        scored int not null,
        points_cipher text not null,
        primary key (case_id, expert_id, candidate_id),
        foreign key (case_id, expert_id) references app.scoring_sheet (case_id, expert_id)
      );
      create table app.scoring_envelope (
        case_id uuid not null references app.work_case(id),
        expert_id uuid not null references app.expert(id),
        received_on date not null,
        supervisor text not null,
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now(),
        primary key (case_id, expert_id)
      );
      create table app.scoring_entry (
        case_id uuid not null,
        expert_id uuid not null,
        account_id uuid not null references app.account(id),
        version int not null,
        rows_cipher text not null,
        finished_at timestamptz,
        primary key (case_id, expert_id, account_id),
        foreign key (case_id, expert_id) references app.scoring_envelope (case_id, expert_id)
      );
      create table app.scoring_correction (
        case_id uuid not null references app.work_case(id),
        no int not null,
        expert_id uuid not null references app.expert(id),
        candidate_id uuid not null references app.candidate(id),
        item text not null,
        before text not null,
        after text not null,
        reason text not null,
        filed_by uuid not null references app.account(id),
        at timestamptz not null,
        status text not null check (status in ('FILED','SETTLED','REFUSED')),
        second_by uuid references app.account(id),
        primary key (case_id, no),
        check ((status = 'FILED') = (second_by is null)),
        check (second_by is distinct from filed_by)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.scoring_correction, app.scoring_entry, app.scoring_envelope, app.scoring_draft, app.scoring_sheet, app.scoring_declaration,
        app.scoring_recusal, app.scoring_panel, app.scoring_round, app.expert;
    `);
    await runner.query(
      ROLE.replace(`replace(def, '''OFFICE''::text', '''OFFICE''::text, ''EXPERT''::text')`, `replace(def, ', ''EXPERT''::text', '')`),
    );
  }
}

/** One role more to those there are, whichever they are: other migrations add theirs beside this one. */
const ROLE = `
  do $$ declare def text; begin
    select pg_get_constraintdef(oid) into def from pg_constraint where conname = 'role_grant_role_check' and conrelid = 'app.role_grant'::regclass;
    execute 'alter table app.role_grant drop constraint role_grant_role_check, add constraint role_grant_role_check '
      || replace(def, '''OFFICE''::text', '''OFFICE''::text, ''EXPERT''::text');
  end $$`;
