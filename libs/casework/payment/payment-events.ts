import type { Book } from '@jiangcheng/domain/payment/book';
import { MONEY_CLAUSE, PRIZE_CLAUSE, SUBSIDY_CLAUSE } from '@jiangcheng/domain/payment/book';
import { batchSums } from '@jiangcheng/domain/payment/bank-sheet';
import { evolve, type PaymentEvent } from '@jiangcheng/domain/payment/events';
import { TAX_CLAUSE } from '@jiangcheng/domain/payment/tax';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';

type Basis = Partial<NewAuditEvent>;
type After = { readonly [key: string]: Json };

const event = (type: string, basis: Basis, after: After, clause: string = MONEY_CLAUSE): NewAuditEvent =>
  auditEvent(type, { clause, ...basis, after });

/** Lists and lines are named by number, people by name where the record shows them; an account leaves its digest alone. */
export function paymentAuditEvent(happened: PaymentEvent, book: Book, basis: Basis, digests: After): NewAuditEvent {
  const after = evolve(book, happened);
  switch (happened.type) {
    case 'PREPARED': {
      const { number, kind, lines } = happened.batch;
      const clause = kind === 'PRIZE' ? PRIZE_CLAUSE : SUBSIDY_CLAUSE;
      return event('PAYMENTS_PREPARED', basis, { list: number, kind, payees: lines.length, ...sumsOf(after, happened.batch.id) }, clause);
    }
    case 'CHECKED':
      return event('PAYMENTS_CHECKED', basis, { ...listOf(after, happened.batchId), tax: happened.tax }, TAX_CLAUSE);
    case 'VOIDED':
      return event('PAYMENTS_VOIDED', basis, listOf(after, happened.batchId));
    case 'PAID':
      return event('PAYMENTS_PAID', basis, { ...listOf(after, happened.batchId), on: happened.on, voucher: happened.voucherNo });
    case 'BOUNCED':
      return event('PAYMENT_RETURNED', basis, { ...lineOf(after, happened.lineId), on: happened.on });
    case 'REFUNDED': {
      const { dueKey: due, amount, on, voucherNo: voucher } = happened.refund;
      return event('PAYMENT_REFUNDED', basis, { due, amount, on, voucher });
    }
    case 'ACCOUNT_GIVEN':
      return event('PAYMENT_ACCOUNT_GIVEN', basis, { due: happened.dueKey, ...digests }, 'office §6');
  }
}

function sumsOf({ batches }: Book, id: string): After {
  const batch = batches.find((one) => one.id === id);
  return batch === undefined ? {} : { ...batchSums(batch) };
}

const listOf = (book: Book, id: string): After => ({
  list: book.batches.find((one) => one.id === id)?.number ?? null,
  ...sumsOf(book, id),
});

function lineOf({ batches }: Book, lineId: string): After {
  const batch = batches.find(({ lines }) => lines.some(({ id }) => id === lineId));
  const line = batch?.lines.find(({ id }) => id === lineId);
  return { list: batch?.number ?? null, due: line?.dueKey ?? null, gross: line?.gross ?? null };
}
