import type { Batch } from '@jiangcheng/domain/payment/book';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheBook } from './at-the-book.ts';
import type { MoneyRequest, PaymentDesk } from './ports.ts';

export interface SheetInput {
  batchId: string;
  reason: string;
}

/** What is kept under the request's key: that this list may leave the house. The numbers themselves are kept nowhere. */
export interface SheetAllowed {
  caseId: string;
  batchId: string;
}

/** The bank's 代发 sheet of a checked list, with full account numbers: with a reason, and noted. Refuses with BATCH_IS_…. */
export const allowSheet = (desk: PaymentDesk, request: MoneyRequest<SheetInput>): Promise<Outcome<SheetAllowed>> =>
  atTheBook(desk, request, 'exportSheet', async ({ tx, input, locked, money }) => {
    const batch = money.book.batches.find(({ id }) => id === input.batchId);
    if (batch === undefined) return notFound;
    const refusals = sheetRefusals(batch);
    if (refusals.length > 0) return refused(refusals);
    const { actor, sessionId, address, requestId } = request.origin;
    const detail = { list: batch.number, lines: batch.lines.length, reason: input.reason };
    await tx.recordAccess({
      type: 'BANK_SHEET_EXPORTED',
      accountId: actor.accountId,
      sessionId,
      address,
      requestId,
      caseId: locked.id,
      detail,
    });
    return done({ caseId: locked.id, batchId: batch.id });
  });

/** Before the check nobody knows what arrives; a list taken back goes nowhere. */
export const sheetRefusals = ({ status, number }: Batch) =>
  status === 'CHECKED' || status === 'PAID' ? [] : [{ code: `BATCH_IS_${status}`, params: { number } }];
