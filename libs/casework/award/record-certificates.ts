import { checkIssued, nominationsOf, type IssuedCertificate } from '@jiangcheng/domain/award/nominations';
import { auditEvent } from '../audit/audit-event.ts';
import { atTheBook } from '../payment/at-the-book.ts';
import type { MoneyRequest, PaymentDesk } from '../payment/ports.ts';
import { done, refused, type Outcome } from '../ports/outcome.ts';

export interface CertificatesInput {
  certificates: readonly IssuedCertificate[];
  /** Why a recorded one is corrected; null for new ones. */
  reason: string | null;
}

/** The numbers of certificates that were issued, all or none. Refuses with the codes of checkIssued. */
export const recordCertificates = (desk: PaymentDesk, request: MoneyRequest<CertificatesInput>): Promise<Outcome<{ recorded: number }>> =>
  atTheBook(desk, request, 'recordCertificates', async ({ tx, input, locked, money, today, accountId, basis }) => {
    const issued = await tx.certificates(locked.id);
    const nominations = nominationsOf(money.awarded, issued);
    const checked = checkIssued(input.certificates, { nominations, issued }, { today, reason: input.reason });
    if (!checked.ok) return refused(checked.refusals);
    await tx.saveCertificates(locked.id, checked.value, accountId);
    const [first] = checked.value;
    const clause = nominations.find(({ contestId, entry }) => contestId === first?.contestId && entry === first.entry)?.clause ?? null;
    const of = (items: readonly IssuedCertificate[]) => items.map(({ given, ...item }) => ({ ...item, given: given && { ...given } }));
    const replaced = issued.filter((one) =>
      checked.value.some(({ contestId, entry }) => contestId === one.contestId && entry === one.entry),
    );
    await tx.appendEvents(locked, [
      auditEvent('CERTIFICATES_RECORDED', {
        ...{ ...basis, clause, before: of(replaced), after: of(checked.value) },
        reason: input.reason === null ? null : { code: 'REASON', text: input.reason },
      }),
    ]);
    return done({ recorded: checked.value.length });
  });
