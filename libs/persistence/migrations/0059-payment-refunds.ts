import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subsidies that an organizer files itself have no proposal at first. 多付收回: what a payee gave back of what was paid beyond his due after a correction, with its voucher. */
export class PaymentRefunds1700000000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.payment_refund (
        id uuid primary key,
        case_id uuid not null references app.work_case(id),
        due_key text not null,
        amount numeric(14,2) not null check (amount > 0),
        refunded_on date not null,
        voucher_no text not null,
        voucher_file_id uuid not null references app.file(id),
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null
      );
      create index payment_refund_case on app.payment_refund (case_id, entered_at);
      alter table app.subsidy alter column proposed drop not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.payment_refund; alter table app.subsidy alter column proposed set not null');
  }
}
