import { TAX_CLAUSE, type TaxTreatment } from '@jiangcheng/domain/payment/tax';
import { auditEvent } from '../audit/audit-event.ts';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheBook } from './at-the-book.ts';
import type { MoneyRequest, PaymentDesk } from './ports.ts';

export interface TaxInput {
  treatment: TaxTreatment;
  /** The document finance rests on. */
  basis: string;
}

/** Finance's choice, with its basis (rules §9-10); lists that were checked with another one are checked anew. Refuses with TAX_UNCHANGED. */
export const chooseTax = (desk: PaymentDesk, request: MoneyRequest<TaxInput>): Promise<Outcome<TaxInput>> =>
  atTheBook(desk, request, 'chooseTax', async ({ tx, input, campaignId, locked, pack, accountId, basis }) => {
    const { treatment: after, basis: ground } = input;
    const before = pack.tax;
    if (before === after) return refused([{ code: 'TAX_UNCHANGED', field: 'treatment', clause: TAX_CLAUSE }]);
    await tx.chooseTax(campaignId, { before, after, basis: ground, accountId });
    const reason = { code: 'BASIS', text: ground };
    await tx.appendEvents(locked, [
      auditEvent('TAX_CHOSEN', { ...basis, clause: TAX_CLAUSE, before: { tax: before }, after: { tax: after }, reason }),
    ]);
    return done(input);
  });
