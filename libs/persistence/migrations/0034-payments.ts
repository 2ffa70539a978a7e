import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `'OFFICE','OFFICE_HEAD','ORGANIZER','TEAM_UNIT','BODY','EXPERT','AUDITOR','SYS_ADMIN'`;

/**
 * 财务 and what it pays after a circular: lists made, checked and paid by three people, their lines with accounts encrypted, 竞赛补助, and
 * corrections of announced results. `case_id` is the case of the campaign's end; `due_key` is contest and entry, or the subsidy.
 */
export class Payments1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.role_grant drop constraint role_grant_role_check,
        add constraint role_grant_role_check check (role in (${ROLES},'FINANCE'));
      create table app.payment_batch (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        number int not null check (number >= 1),
        kind text not null check (kind in ('PRIZE','SUBSIDY')),
        status text not null default 'PREPARED' check (status in ('PREPARED','CHECKED','PAID','VOID')),
        tax text check (tax in ('OCCASIONAL_20','WAGE','EXEMPT')),
        prepared_by uuid not null references app.account(id),
        prepared_at timestamptz not null,
        checked_by uuid references app.account(id),
        checked_at timestamptz,
        paid_by uuid references app.account(id),
        paid_at timestamptz,
        paid_on date,
        voucher_no text,
        voucher_file_id uuid references app.file(id),
        receipt_file_id uuid references app.file(id),
        voided_by uuid references app.account(id),
        voided_at timestamptz,
        void_reason text,
        unique (case_id, number),
        check (checked_by is distinct from prepared_by),
        check (paid_by is null or (paid_by <> prepared_by and paid_by <> checked_by)),
        check ((status = 'PAID') = (paid_by is not null)),
        check (status <> 'PAID' or (checked_by is not null and paid_on is not null and voucher_no is not null and voucher_file_id is not null)),
        check (status <> 'PAID' or kind <> 'SUBSIDY' or receipt_file_id is not null),
        check ((status = 'VOID') = (void_reason is not null))
      );
      create table app.payment_line (
        id uuid primary key,
        batch_id uuid not null references app.payment_batch(id),
        position int not null,
        due_key text not null,
        payee text not null,
        account_cipher text not null,
        account_mask text not null,
        account_given_at timestamptz,
        bank_name text not null,
        gross numeric(14,2) not null check (gross > 0),
        withheld numeric(14,2) check (withheld >= 0 and withheld <= gross),
        bounced_on date,
        bounce_reason text,
        bounced_by uuid references app.account(id),
        bounced_at timestamptz,
        unique (batch_id, position),
        unique (batch_id, due_key),
        check ((bounced_on is null) = (bounce_reason is null))
      );
      create table app.payment_account (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        due_key text not null,
        account_cipher text not null,
        account_mask text not null,
        bank_name text not null,
        reason text not null,
        given_by uuid not null references app.account(id),
        given_at timestamptz not null
      );
      create index payment_account_due on app.payment_account (case_id, due_key, given_at);
      create table app.subsidy (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        contest_id uuid not null references app.work_case(id),
        organization_id uuid not null references app.organization(id),
        status text not null default 'FILED' check (status in ('FILED','CHECKED','DECIDED','REFUSED')),
        people int not null check (people >= 0),
        days int not null check (days >= 1),
        sessions int not null check (sessions >= 1),
        budget numeric(14,2) not null check (budget > 0),
        final_account numeric(14,2) not null check (final_account > 0),
        proposed numeric(14,2) not null check (proposed > 0),
        account_cipher text not null,
        account_mask text not null,
        bank_name text not null,
        file_id uuid not null references app.file(id),
        filed_by uuid not null references app.account(id),
        filed_at timestamptz not null default app.now(),
        checked_by uuid references app.account(id),
        checked_at timestamptz,
        decision jsonb,
        decision_file_id uuid references app.file(id),
        settled_by uuid references app.account(id),
        settled_at timestamptz,
        refusal text,
        check (checked_by is distinct from filed_by),
        check ((status = 'DECIDED') = (decision is not null)),
        check ((status = 'REFUSED') = (refusal is not null))
      );
      create unique index subsidy_once on app.subsidy (contest_id, organization_id) where status <> 'REFUSED';
      create index subsidy_case on app.subsidy (case_id, id);
      create table app.result_correction (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        number int not null check (number >= 1),
        document_number text not null,
        contest_id uuid not null references app.work_case(id),
        decided_on date not null,
        decider jsonb not null,
        reason text not null,
        file_id uuid not null references app.file(id),
        entries jsonb not null,
        changes jsonb not null,
        status text not null default 'REGISTERED' check (status in ('REGISTERED','CONFIRMED','REJECTED')),
        registered_by uuid not null references app.account(id),
        registered_at timestamptz not null default app.now(),
        settled_by uuid references app.account(id),
        settled_at timestamptz,
        unique (case_id, number),
        check (settled_by is distinct from registered_by),
        check ((status = 'REGISTERED') = (settled_by is null))
      );
      create unique index result_correction_waiting on app.result_correction (contest_id) where status = 'REGISTERED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.result_correction, app.subsidy, app.payment_account, app.payment_line, app.payment_batch;
      alter table app.role_grant drop constraint role_grant_role_check,
        add constraint role_grant_role_check check (role in (${ROLES}));
    `);
  }
}
