import type { PaymentCommand, PaymentInputs } from '@jiangcheng/domain/payment/commands';
import { decide } from '@jiangcheng/domain/payment/decide';
import type { PaymentEvent } from '@jiangcheng/domain/payment/events';
import { taskOf } from '@jiangcheng/domain/payment/task-acts';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheBook, fileRefusals, inHand, type AtBook } from './at-the-book.ts';
import { paymentAuditEvent } from './payment-events.ts';
import type { MoneyRequest, PaymentDesk } from './ports.ts';
import type { SavedWith } from '../ports/payments.ts';

type Input<A extends keyof PaymentInputs> = PaymentInputs[A];

/** What every act answers: the list it was about; null for an act on no list. */
export interface Moved {
  batchId: string | null;
}

/** Makes a list of what can be paid. Refuses with the codes of decide. */
export const preparePayments = (desk: PaymentDesk, request: MoneyRequest<Input<'prepare'>>): Promise<Outcome<Moved>> =>
  atTheBook(desk, request, 'prepare', (at) => decided(at, { act: 'prepare', ...at.input }));

/** Checks a list, with the tax that finance chose. Refuses with the codes of decide and inHand. */
export const checkPayments = (desk: PaymentDesk, request: MoneyRequest<Input<'check'>>): Promise<Outcome<Moved>> =>
  atTheBook(desk, request, 'check', (at) => decided(at, { act: 'check', ...at.input }));

/** Takes a list back before it is paid, with its reason. Refuses with the codes of decide and inHand. */
export const voidPayments = (desk: PaymentDesk, request: MoneyRequest<Input<'void'>>): Promise<Outcome<Moved>> =>
  atTheBook(desk, request, 'void', (at) => decided(at, { act: 'void', ...at.input }, { reason: at.input.reason }));

export interface PayInput extends Omit<Input<'pay'>, 'hasReceipt'> {
  voucherFileId: string;
  receiptFileId?: string | undefined;
}

/** A list was paid: day, number and scan of the voucher. Refuses with the codes of decide and inHand, FILE_NOT_OF_CASE. */
export const payPayments = (desk: PaymentDesk, request: MoneyRequest<PayInput>): Promise<Outcome<Moved>> =>
  atTheBook(desk, request, 'pay', async (at) => {
    const { voucherFileId, receiptFileId, ...input } = at.input;
    const { refusals, hashes } = await fileRefusals(at, [
      { id: voucherFileId, purpose: 'PAYMENT_VOUCHER', field: 'voucherFileId' },
      ...(receiptFileId === undefined ? [] : [{ id: receiptFileId, purpose: 'PAYMENT_RECEIPT', field: 'receiptFileId' }]),
    ]);
    if (refusals.length > 0) return refused(refusals);
    const command = { act: 'pay', ...input, hasReceipt: receiptFileId !== undefined } as const;
    return decided(at, command, { fileId: voucherFileId, receiptFileId: receiptFileId ?? null }, hashes);
  });

/** 退汇: the bank sent a line back. Refuses with the codes of decide. */
export const bouncePayment = (desk: PaymentDesk, request: MoneyRequest<Input<'bounce'>>): Promise<Outcome<Moved>> =>
  atTheBook(desk, request, 'bounce', (at) => decided(at, { act: 'bounce', ...at.input }, { reason: at.input.reason }));

/** 多付收回: what was paid too much came back. Refuses with the codes of decide and inHand, FILE_NOT_OF_CASE. */
export const refundPayment = (
  desk: PaymentDesk,
  request: MoneyRequest<Input<'refund'> & { voucherFileId: string }>,
): Promise<Outcome<Moved>> =>
  atTheBook(desk, request, 'refund', async (at) => {
    const { voucherFileId, ...input } = at.input;
    const { refusals, hashes } = await fileRefusals(at, [{ id: voucherFileId, purpose: 'PAYMENT_VOUCHER', field: 'voucherFileId' }]);
    return refusals.length > 0 ? refused(refusals) : decided(at, { act: 'refund', ...input }, { fileId: voucherFileId }, hashes);
  });

/** The account to pay to from now on. Refuses with the codes of decide and inHand. */
export const givePaymentAccount = (
  desk: PaymentDesk,
  request: MoneyRequest<Input<'giveAccount'> & { reason: string }>,
): Promise<Outcome<Moved>> =>
  atTheBook(desk, request, 'giveAccount', (at) => {
    const { reason, ...input } = at.input;
    return decided(at, { act: 'giveAccount', ...input }, { reason });
  });

async function decided<I>(
  at: AtBook<I>,
  command: PaymentCommand,
  more: Omit<SavedWith, 'accountId'> = {},
  documents: string[] = [],
): Promise<Outcome<Moved>> {
  const { tx, desk, locked, money, by, today, pack } = at;
  const result = decide(command, money.book, by, { now: locked.now, today, tax: pack.tax, newId: desk.newId });
  const acted = inHand(at, command.act, taskOf(command, money.book));
  if (!result.ok || !acted.ok) return refused([result, acted].flatMap((one) => (one.ok ? [] : one.refusals)));
  const event = result.value;
  await tx.save(locked.id, event, { accountId: at.accountId, ...more });
  const digests =
    event.type === 'ACCOUNT_GIVEN' ? tx.personalDigests({ account: event.account.number.value }, `${event.dueKey} ${locked.now}`) : {};
  await tx.appendEvents(locked, [paymentAuditEvent(event, money.book, { ...acted.value, documents, ...reasonOf(more) }, digests)]);
  return done({ batchId: batchOf(event) });
}

const reasonOf = ({ reason }: Omit<SavedWith, 'accountId'>) => (reason == null ? {} : { reason: { code: 'REASON', text: reason } });
const batchOf = (event: PaymentEvent): string | null => {
  if (event.type === 'PREPARED') return event.batch.id;
  return 'batchId' in event ? event.batchId : null;
};
