import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 扶持经费 and 创新工作室 (004/第十四条, 第十五条, 第二十条): what each source has for a year, and one ledger of entries numbered without gaps,
 * each made, checked and paid by three people.
 */
export class Support1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.support_budget (
        source text not null,
        year int not null,
        amount numeric(14,2) not null check (amount >= 0),
        primary key (source, year)
      );
      create table app.studio (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        name text not null,
        recognised_on date not null,
        reference text not null,
        entered_by uuid not null references app.person(id),
        entered_at timestamptz not null default app.now()
      );
      create index studio_case on app.studio (case_id);
      create table app.support_entry (
        no int primary key check (no >= 1),
        case_id uuid not null references app.work_case(id),
        kind text not null check (kind in ('SUPPORT','STUDIO')),
        cultivation_year int check (cultivation_year >= 1),
        use text,
        studio_id uuid references app.studio(id),
        source text not null,
        budget_year int not null,
        amount numeric(14,2) not null check (amount > 0),
        reason text,
        made_by uuid not null references app.person(id),
        made_at timestamptz not null default app.now(),
        checked_by uuid references app.person(id),
        paid_by uuid references app.person(id),
        paid_on date,
        voucher_no text,
        stopped_on date,
        foreign key (source, budget_year) references app.support_budget (source, year),
        check ((kind = 'STUDIO') = (studio_id is not null)),
        check ((kind = 'SUPPORT') = (use is not null and cultivation_year is not null)),
        check (checked_by is distinct from made_by),
        check (paid_by is null or (checked_by is not null and paid_by not in (made_by, checked_by))),
        check (num_nulls(paid_by, paid_on, voucher_no) in (0, 3)),
        check (paid_by is null or stopped_on is null)
      );
      create index support_entry_case on app.support_entry (case_id, no);
      create unique index support_entry_studio on app.support_entry (studio_id) where stopped_on is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.support_entry, app.studio, app.support_budget');
  }
}
