import type { CivilDate } from '../shared/civil-date.ts';
import type { Account, Batch, Book, Line, Refund, Step } from './book.ts';
import type { TaxTreatment } from './tax.ts';

export type PaymentEvent =
  | { type: 'PREPARED'; batch: Batch }
  | { type: 'CHECKED'; batchId: string; by: Step; tax: TaxTreatment | null; withheld: Readonly<Record<string, string>> }
  | { type: 'VOIDED'; batchId: string; by: Step; reason: string }
  | { type: 'PAID'; batchId: string; by: Step; on: CivilDate; voucherNo: string }
  | { type: 'BOUNCED'; lineId: string; by: Step; on: CivilDate; reason: string }
  | { type: 'REFUNDED'; refund: Refund }
  | { type: 'ACCOUNT_GIVEN'; dueKey: string; account: Account };

/** The book after an event. Total: every event has its line. */
export function evolve(book: Book, event: PaymentEvent): Book {
  switch (event.type) {
    case 'PREPARED':
      return { ...book, batches: [...book.batches, event.batch] };
    case 'CHECKED':
      return onBatch(book, event.batchId, (batch) => ({
        ...batch,
        ...{ status: 'CHECKED', checked: event.by, tax: event.tax },
        lines: batch.lines.map((line) => ({ ...line, withheld: event.withheld[line.id] ?? null })),
      }));
    case 'VOIDED':
      return onBatch(book, event.batchId, (batch) => ({ ...batch, status: 'VOID', voided: { ...event.by, reason: event.reason } }));
    case 'PAID': {
      const { by, on, voucherNo } = event;
      return onBatch(book, event.batchId, (batch) => ({ ...batch, status: 'PAID', paid: { ...by, on, voucherNo } }));
    }
    case 'BOUNCED': {
      const { on, reason, by } = event;
      return onLine(book, event.lineId, (line) => ({ ...line, bounced: { on, reason, at: by.at } }));
    }
    case 'REFUNDED':
      return { ...book, refunds: [...book.refunds, event.refund] };
    case 'ACCOUNT_GIVEN':
      return { ...book, dues: book.dues.map((due) => (due.key === event.dueKey ? { ...due, account: event.account } : due)) };
  }
}

const onBatch = (book: Book, id: string, change: (batch: Batch) => Batch): Book => ({
  ...book,
  batches: book.batches.map((batch) => (batch.id === id ? change(batch) : batch)),
});

const onLine = (book: Book, id: string, change: (line: Line) => Line): Book => ({
  ...book,
  batches: book.batches.map((batch) => ({ ...batch, lines: batch.lines.map((line) => (line.id === id ? change(line) : line)) })),
});
