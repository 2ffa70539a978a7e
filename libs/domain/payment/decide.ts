import { parseBankAccount } from '../identity-numbers/bank-account.ts';
import { maskBankAccount } from '../identity-numbers/masks.ts';
import { Exact, parseAmount } from '../shared/decimal.ts';
import { civilDateOf } from '../shared/instant.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';
import { MONEY_CLAUSE as clause, SUBSIDY_CLAUSE, type Batch, type Book, type Line, type Step } from './book.ts';
import type { By, PaymentCommand, PaymentFacts, PaymentInputs } from './commands.ts';
import type { PaymentEvent } from './events.ts';
import { batchRefusals, dueRefusals } from './refusals.ts';
import { standingsOf, type Standing } from './standing.ts';
import { withheldOf } from './tax.ts';

type Event = Result<PaymentEvent>;
type Input<A extends keyof PaymentInputs> = PaymentInputs[A];

/**
 * The event of an act on the book, or why not: the codes of dueRefusals and batchRefusals, NOTHING_TO_PAY, DUE_UNKNOWN, BATCH_UNKNOWN,
 * LINE_UNKNOWN, LINE_NOT_PAID, LINE_RETURNED_ALREADY, LINE_GIVEN_BACK, PAID_IN_FUTURE, PAID_BEFORE_CHECK, RETURNED_IN_FUTURE, RETURNED_BEFORE_PAID,
 * RECEIPT_MISSING, NOT_OVERPAID, REFUND_ABOVE_OVER, REFUNDED_IN_FUTURE, the codes of parseAmount, PAYEE_NAME_DIFFERS, those of parseBankAccount and checkName. Pure: time and ids come in.
 */
export function decide(command: PaymentCommand, book: Book, by: By, facts: PaymentFacts): Event {
  switch (command.act) {
    case 'prepare':
      return prepare(command, book, stepOf(by, facts), facts);
    case 'check':
    case 'void':
    case 'pay':
      return onBatch(command, book, by, facts);
    case 'bounce':
      return bounce(command, book, stepOf(by, facts), facts);
    case 'refund':
      return refund(command, book, stepOf(by, facts), facts);
    case 'giveAccount':
      return giveAccount(command, book, facts);
  }
}

const stepOf = ({ personId, name }: By, { now: at }: PaymentFacts): Step => ({ personId, name, at });

function prepare({ kind, dueKeys }: Input<'prepare'>, book: Book, prepared: Step, { newId }: PaymentFacts): Event {
  const standings = standingsOf(book).filter(({ due }) => due.kind === kind);
  const asked = dueKeys === null ? standings.filter((one) => dueRefusals(one).length === 0) : named(standings, dueKeys);
  if (asked.length === 0) return refuse('NOTHING_TO_PAY', { clause });
  if (dueKeys !== null && asked.length < new Set(dueKeys).size) return refuse('DUE_UNKNOWN', { field: 'dueKeys' });
  const refusals = asked.flatMap(dueRefusals);
  if (refusals.length > 0) return refuseAll(refusals);
  const rest = { kind, status: 'PREPARED', prepared, checked: null, tax: null, paid: null, voided: null } as const;
  const batch: Batch = { id: newId(), number: book.batches.length + 1, ...rest, lines: asked.flatMap((one) => lineOf(one, newId)) };
  return ok({ type: 'PREPARED', batch });
}

const named = (standings: readonly Standing[], keys: readonly string[]): Standing[] =>
  standings.filter(({ due }) => keys.includes(due.key));

const lineOf = ({ due: { key, payee, account }, open }: Standing, newId: () => string): Line[] =>
  account === null ? [] : [{ id: newId(), dueKey: key, payee, account, gross: open, withheld: null, bounced: null }];

function onBatch(command: Extract<PaymentCommand, { batchId: string }>, book: Book, by: By, facts: PaymentFacts): Event {
  const batch = book.batches.find(({ id }) => id === command.batchId);
  if (batch === undefined) return refuse('BATCH_UNKNOWN', { field: 'batchId' });
  const refusals = batchRefusals(command.act, batch, standingsOf(book), by, facts);
  if (command.act === 'pay' && refusals.length === 0) refusals.push(...payProblems(command, batch, facts));
  if (refusals.length > 0) return refuseAll(refusals);
  const step = { batchId: batch.id, by: stepOf(by, facts) };
  switch (command.act) {
    case 'check':
      return ok({ type: 'CHECKED', ...step, ...taxOf(batch, facts) });
    case 'void':
      return ok({ type: 'VOIDED', ...step, reason: command.reason });
    case 'pay':
      return ok({ type: 'PAID', ...step, on: command.on, voucherNo: command.voucherNo });
  }
}

function taxOf({ kind, lines }: Batch, { tax }: PaymentFacts) {
  const of = (gross: string): string => (kind === 'SUBSIDY' ? '0.00' : (withheldOf(gross, tax) ?? '0.00'));
  return { tax: kind === 'SUBSIDY' ? null : tax, withheld: Object.fromEntries(lines.map(({ id, gross }) => [id, of(gross)])) };
}

function payProblems({ on, hasReceipt }: Input<'pay'>, { kind, checked }: Batch, { today }: PaymentFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (on > today) refusals.push({ code: 'PAID_IN_FUTURE', field: 'on' });
  if (checked !== null && on < civilDateOf(checked.at)) refusals.push({ code: 'PAID_BEFORE_CHECK', field: 'on', clause });
  if (kind === 'SUBSIDY' && !hasReceipt) refusals.push({ code: 'RECEIPT_MISSING', field: 'receiptFileId', clause: SUBSIDY_CLAUSE });
  return refusals;
}

function bounce({ lineId, on, reason }: Input<'bounce'>, book: Book, by: Step, { today }: PaymentFacts): Event {
  const batch = book.batches.find(({ lines }) => lines.some(({ id }) => id === lineId));
  if (batch === undefined) return refuse('LINE_UNKNOWN', { field: 'lineId' });
  const { paid } = batch;
  if (paid === null) return refuse('LINE_NOT_PAID', { clause });
  if (batch.lines.some(({ id, bounced }) => id === lineId && bounced !== null)) return refuse('LINE_RETURNED_ALREADY', { clause });
  if (gaveBack(book, batch, lineId)) return refuse('LINE_GIVEN_BACK', { clause });
  if (on > today) return refuse('RETURNED_IN_FUTURE', { field: 'on' });
  if (on < paid.on) return refuse('RETURNED_BEFORE_PAID', { field: 'on', params: { paidOn: paid.on } });
  return ok({ type: 'BOUNCED', lineId, by, on, reason });
}

/** Of what the payee has given back in part, the bank sends nothing back any more. */
function gaveBack(book: Book, { lines }: Batch, lineId: string): boolean {
  const line = lines.find(({ id }) => id === lineId);
  const standing = standingsOf(book).find(({ due }) => due.key === line?.dueKey);
  return line !== undefined && standing !== undefined && new Exact(standing.paid).lessThan(line.gross);
}

/** 多付收回: no more than was paid too much, on a day that is not to come. */
function refund({ dueKey, amount, on, voucherNo }: Input<'refund'>, book: Book, by: Step, { today, newId }: PaymentFacts): Event {
  const standing = standingsOf(book).find(({ due }) => due.key === dueKey);
  if (standing === undefined) return refuse('DUE_UNKNOWN', { field: 'dueKey' });
  const { due, state, paid } = standing;
  if (state !== 'OVERPAID') return refuse('NOT_OVERPAID', { clause, params: { payee: due.payee, trade: due.trade } });
  const sum = atField(parseAmount(amount, { min: '0.01' }), 'amount');
  const over = new Exact(paid).minus(due.entitled);
  const refusals: Refusal[] = sum.ok ? [] : [...sum.refusals];
  if (sum.ok && over.lessThan(sum.value))
    refusals.push({ code: 'REFUND_ABOVE_OVER', field: 'amount', clause, params: { over: over.toFixed(2) } });
  if (on > today) refusals.push({ code: 'REFUNDED_IN_FUTURE', field: 'on' });
  if (!sum.ok || refusals.length > 0) return refuseAll(refusals);
  return ok({ type: 'REFUNDED', refund: { id: newId(), dueKey, amount: new Exact(sum.value).toFixed(2), on, voucherNo, by } });
}

/** The payee's name equals the winner's (office.md §6). While a list with the old account is under way there is no other one. */
function giveAccount({ dueKey, payee, account, bankName }: Input<'giveAccount'>, book: Book, { now }: PaymentFacts): Event {
  const standing = standingsOf(book).find(({ due }) => due.key === dueKey);
  if (standing === undefined) return refuse('DUE_UNKNOWN', { field: 'dueKey' });
  const [number, bank] = [atField(parseBankAccount(account.trim()), 'account'), atField(checkName(bankName), 'bankName')];
  const { due, state } = standing;
  const refusals: Refusal[] = [...(number.ok ? [] : number.refusals), ...(bank.ok ? [] : bank.refusals)];
  if (payee.normalize('NFC').trim() !== due.payee) refusals.push({ code: 'PAYEE_NAME_DIFFERS', field: 'payee', clause: 'office §6' });
  if (state === 'IN_HAND') refusals.push({ code: 'DUE_IN_HAND', clause, params: { payee: due.payee, trade: due.trade } });
  if (!number.ok || !bank.ok || refusals.length > 0) return refuseAll(refusals);
  const secret = { value: number.value, mask: maskBankAccount(number.value) };
  return ok({ type: 'ACCOUNT_GIVEN', dueKey, account: { number: secret, bankName: bank.value, givenAt: now } });
}
