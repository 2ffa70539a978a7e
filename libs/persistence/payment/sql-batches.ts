import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { SavedWith } from '@jiangcheng/casework/ports/payments';
import type { Account, Batch, Line, Refund, Step } from '@jiangcheng/domain/payment/book';
import type { PaymentEvent } from '@jiangcheng/domain/payment/events';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { newId } from '../ids.ts';
import { AccountFields, millis, stepSql, type AccountColumns } from './account-fields.ts';

type BatchRow = Omit<Batch, 'lines' | 'paid' | 'voided'> & {
  paid: Step | null;
  paidOn: string | null;
  voucherNo: string | null;
  voided: Step | null;
  voidReason: string | null;
};
type LineRow = AccountColumns & Omit<Line, 'account' | 'bounced'> & { batchId: string; bounced: Line['bounced'] };

const BATCHES = `
  select b.id, b.number, b.kind, b.status, b.tax, b.paid_on::text as "paidOn", b.voucher_no as "voucherNo", b.void_reason as "voidReason",
    ${stepSql('b.prepared_by', 'b.prepared_at')} as prepared, ${stepSql('b.checked_by', 'b.checked_at')} as checked,
    ${stepSql('b.paid_by', 'b.paid_at')} as paid, ${stepSql('b.voided_by', 'b.voided_at')} as voided
  from app.payment_batch b where b.case_id = $1 order by b.number`;

const LINES = `
  select l.id, l.batch_id as "batchId", l.due_key as "dueKey", l.payee, l.gross::text as gross, l.withheld::text as withheld,
    l.account_cipher, l.account_mask, l.bank_name, ${millis('l.account_given_at')} as account_given_at,
    case when l.bounced_on is not null then
      jsonb_build_object('on', l.bounced_on, 'reason', l.bounce_reason, 'at', ${millis('l.bounced_at')}) end as bounced
  from app.payment_line l join app.payment_batch b on b.id = l.batch_id where b.case_id = $1 order by l.batch_id, l.position`;

/** Lists of payments and the accounts that were given later, in PostgreSQL. */
export class SqlBatches {
  private readonly lines: AccountFields;
  private readonly given: AccountFields;

  constructor(
    private readonly sql: SqlRunner,
    keyring: Keyring,
  ) {
    this.lines = new AccountFields(keyring, 'payment_line');
    this.given = new AccountFields(keyring, 'payment_account');
  }

  async read(caseId: string): Promise<Batch[]> {
    const batches = (await this.sql.query(BATCHES, [caseId])) as BatchRow[];
    const lines = Map.groupBy((await this.sql.query(LINES, [caseId])) as LineRow[], ({ batchId }) => batchId);
    return batches.map(({ paidOn, voucherNo, voidReason, ...batch }) => ({
      ...batch,
      paid: batch.paid === null ? null : { ...batch.paid, on: paidOn ?? '', voucherNo: voucherNo ?? '' },
      voided: batch.voided === null ? null : { ...batch.voided, reason: voidReason ?? '' },
      lines: (lines.get(batch.id) ?? []).map((row) => this.lineOf(row)),
    }));
  }

  /** The latest that was given for each due. */
  async accounts(caseId: string): Promise<Map<string, Account>> {
    const rows = (await this.sql.query(
      `select distinct on (due_key) id, due_key, account_cipher, account_mask, bank_name, ${millis('given_at')} as account_given_at
       from app.payment_account where case_id = $1 order by due_key, given_at desc, id desc`,
      [caseId],
    )) as (AccountColumns & { id: string; due_key: string })[];
    return new Map(rows.map((row) => [row.due_key, this.given.open(row.id, row)]));
  }

  async save(caseId: string, event: PaymentEvent, more: SavedWith): Promise<void> {
    switch (event.type) {
      case 'PREPARED':
        return this.insert(caseId, event.batch, more);
      case 'CHECKED':
        await this.sql.query(
          `update app.payment_batch set status = 'CHECKED', tax = $2, checked_by = $3, checked_at = to_timestamp($4::float8 / 1000) where id = $1`,
          [event.batchId, event.tax, more.accountId, event.by.at],
        );
        await this.sql.query(
          `update app.payment_line l set withheld = w.value::numeric from jsonb_each_text($2::jsonb) as w where l.batch_id = $1 and l.id = w.key::uuid`,
          [event.batchId, JSON.stringify(event.withheld)],
        );
        return;
      case 'VOIDED':
        await this.sql.query(
          `update app.payment_batch set status = 'VOID', void_reason = $2, voided_by = $3, voided_at = to_timestamp($4::float8 / 1000) where id = $1`,
          [event.batchId, event.reason, more.accountId, event.by.at],
        );
        return;
      case 'PAID':
        await this.sql.query(
          `update app.payment_batch set status = 'PAID', paid_on = $2, voucher_no = $3, voucher_file_id = $4, receipt_file_id = $5, paid_by = $6,
             paid_at = to_timestamp($7::float8 / 1000) where id = $1`,
          [event.batchId, event.on, event.voucherNo, more.fileId, more.receiptFileId ?? null, more.accountId, event.by.at],
        );
        return;
      case 'BOUNCED':
        await this.sql.query(
          `update app.payment_line set bounced_on = $2, bounce_reason = $3, bounced_by = $4, bounced_at = to_timestamp($5::float8 / 1000) where id = $1`,
          [event.lineId, event.on, event.reason, more.accountId, event.by.at],
        );
        return;
      case 'REFUNDED':
        return this.insertRefund(caseId, event.refund, more);
      case 'ACCOUNT_GIVEN':
        return this.insertAccount(caseId, event, more);
    }
  }

  private async insert(caseId: string, { id, number, kind, prepared, lines }: Batch, { accountId }: SavedWith): Promise<void> {
    await this.sql.query(
      `insert into app.payment_batch (id, case_id, number, kind, prepared_by, prepared_at) values ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000))`,
      [id, caseId, number, kind, accountId, prepared.at],
    );
    const rows = lines.map((line, position) => ({
      ...{ id: line.id, position, due_key: line.dueKey, payee: line.payee, gross: line.gross },
      ...this.lines.seal(line.id, line.account),
      given_at: line.account.givenAt,
    }));
    await this.sql.query(INSERT_LINES, [id, JSON.stringify(rows)]);
  }

  async refunds(caseId: string): Promise<Refund[]> {
    return (await this.sql.query(
      `select r.id, r.due_key as "dueKey", r.amount::text as amount, r.refunded_on::text as "on", r.voucher_no as "voucherNo",
         ${stepSql('r.entered_by', 'r.entered_at')} as by
       from app.payment_refund r where r.case_id = $1 order by r.entered_at, r.id`,
      [caseId],
    )) as Refund[];
  }

  private async insertRefund(caseId: string, { id, dueKey, amount, on, voucherNo, by }: Refund, more: SavedWith): Promise<void> {
    await this.sql.query(
      `insert into app.payment_refund (id, case_id, due_key, amount, refunded_on, voucher_no, voucher_file_id, entered_by, entered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000))`,
      [id, caseId, dueKey, amount, on, voucherNo, more.fileId, more.accountId, by.at],
    );
  }

  private async insertAccount(caseId: string, { dueKey, account }: Extract<PaymentEvent, { type: 'ACCOUNT_GIVEN' }>, more: SavedWith) {
    const id = newId();
    const { account_cipher: cipher, account_mask: mask, bank_name: bankName } = this.given.seal(id, account);
    await this.sql.query(
      `insert into app.payment_account (id, case_id, due_key, account_cipher, account_mask, bank_name, reason, given_by, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000))`,
      [id, caseId, dueKey, cipher, mask, bankName, more.reason, more.accountId, account.givenAt],
    );
  }

  private lineOf(row: LineRow): Line {
    const { id, dueKey, payee, gross, withheld, bounced } = row;
    return { id, dueKey, payee, gross, withheld, bounced, account: this.lines.open(id, row) };
  }
}

const INSERT_LINES = `
  insert into app.payment_line (id, batch_id, position, due_key, payee, account_cipher, account_mask, bank_name, gross, account_given_at)
  select r.id, $1, r.position, r.due_key, r.payee, r.account_cipher, r.account_mask, r.bank_name, r.gross, to_timestamp(r.given_at / 1000)
  from jsonb_to_recordset($2::jsonb) as r (id uuid, position int, due_key text, payee text, account_cipher text, account_mask text,
    bank_name text, gross numeric, given_at float8)`;
