import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom support goes, and what of it came back unspent (004/第二十条, office.md §7). What was entered before went to the employer's union. */
export class ReturnedSupport1700000000191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.support_entry
        add column payee text not null default 'EMPLOYER' check (payee in ('EMPLOYER','PERSON')),
        add column returned_amount numeric(14,2) check (returned_amount > 0 and returned_amount <= amount),
        add column returned_by uuid references app.person(id),
        add column returned_on date check (returned_on >= paid_on),
        add column return_voucher text,
        add check (num_nulls(returned_amount, returned_by, returned_on, return_voucher) in (0, 4)),
        add check (returned_by is null or paid_by is not null);
      alter table app.support_entry alter column payee drop default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.support_entry drop column payee, drop column returned_amount, drop column returned_by, drop column returned_on,
        drop column return_voucher;
    `);
  }
}
