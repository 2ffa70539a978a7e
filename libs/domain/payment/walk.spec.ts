// Whatever is done with payments in whatever order, and however results are corrected in between, these hold.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Batch, Book } from './book.ts';
import type { By, PaymentCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve, type PaymentEvent } from './events.ts';
import { bookOf, dueOf, facts, NOW, people, TODAY } from './payment.fixture.ts';

const DUES = ['A', 'B', 'C'] as const;
const who = fc.constantFrom<By>(people.maker, people.checker, people.payer);
const steps = fc.array(
  fc.record({
    by: who,
    what: fc.constantFrom('prepare', 'check', 'check', 'pay', 'pay', 'void', 'bounce', 'giveAccount', 'correct', 'refund' as const),
    on: fc.constantFrom(...DUES),
    pick: fc.nat(20),
    cents: fc.integer({ min: 0, max: 600_000 }),
  }),
  { minLength: 10, maxLength: 60 },
);
type Step = { by: By; what: string; on: string; pick: number; cents: number };

const chosen = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(items.length, 1)];
const linesOf = ({ batches }: Book) => batches.flatMap(({ lines }) => lines);

/** Mostly what the lists ask for next, so that walks come far. */
function commandOf({ what, on, pick }: Step, book: Book): PaymentCommand {
  const batchId = (status: Batch['status']) =>
    chosen(
      book.batches.filter((batch) => batch.status === status),
      pick,
    )?.id ?? 'NONE';
  switch (what) {
    case 'check':
      return { act: 'check', batchId: batchId('PREPARED') };
    case 'pay':
      return { act: 'pay', batchId: batchId('CHECKED'), on: TODAY, voucherNo: '记-1', hasReceipt: true };
    case 'void':
      return { act: 'void', batchId: batchId(pick % 2 === 0 ? 'PREPARED' : 'CHECKED'), reason: '示例' };
    case 'bounce':
      return { act: 'bounce', lineId: chosen(linesOf(book), pick)?.id ?? 'NONE', on: TODAY, reason: '示例' };
    case 'refund':
      return { act: 'refund', dueKey: on, amount: String(pick * 100 + 1), on: TODAY, voucherNo: '记-2' };
    case 'giveAccount':
      return { act: 'giveAccount', dueKey: on, payee: `示例${on}`, account: `6222000000000${String(1000 + pick)}`, bankName: '示例银行' };
    default:
      return { act: 'prepare', kind: 'PRIZE', dueKeys: pick % 3 === 0 ? [on] : null };
  }
}

/** In whole cents, so that the model counts by other means than the product. */
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + cents(amount), 0n);

const refundedBy = ({ refunds }: Book, key: string): bigint =>
  sum(refunds.filter(({ dueKey }) => dueKey === key).map(({ amount }) => amount));
const paidFor = (book: Book, key: string): bigint =>
  sum(
    book.batches
      .filter(({ status }) => status === 'PAID')
      .flatMap(({ lines }) => lines.filter(({ dueKey, bounced }) => dueKey === key && bounced === null).map(({ gross }) => gross)),
  ) - refundedBy(book, key);
const entitledTo = (book: Book, key: string): bigint => cents(book.dues.find((due) => due.key === key)?.entitled ?? '0.00');

const corrected = (book: Book, { on, cents: amount }: Step): Book => ({
  ...book,
  dues: book.dues.map((due) => (due.key === on ? { ...due, entitled: (amount / 100).toFixed(2) } : due)),
});

function onWalks(check: (event: PaymentEvent, before: Book, book: Book) => void): void {
  fc.assert(
    fc.property(steps, (drawn) => {
      drawn.reduce(
        (before, step, index) => {
          if (step.what === 'correct') return corrected(before, step);
          const result = decide(commandOf(step, before), before, step.by, facts({ now: NOW + index }));
          if (!result.ok) return before;
          const book = evolve(before, result.value);
          check(result.value, before, book);
          return book;
        },
        bookOf(...DUES.map((key) => dueOf(key))),
      );
    }),
    { seed: 20251114, numRuns: 400 },
  );
}

describe('however payments go', () => {
  it('comes through every kind of event', () => {
    const seen = new Set<string>();
    onWalks(({ type }) => seen.add(type));
    expect([...seen].sort()).toEqual(['ACCOUNT_GIVEN', 'BOUNCED', 'CHECKED', 'PAID', 'PREPARED', 'REFUNDED', 'VOIDED']);
  });

  it('pays nobody more than he is entitled to at that moment, returns taken off', () => {
    onWalks((event, before, book) => {
      if (event.type !== 'PAID') return;
      const keys = before.batches.find(({ id }) => id === event.batchId)?.lines.map(({ dueKey }) => dueKey) ?? [];
      for (const key of keys) expect(paidFor(book, key) <= entitledTo(book, key)).toBe(true);
    });
  });

  it('takes back what was paid too much, and no cent more', () => {
    onWalks((event, _, book) => {
      if (event.type === 'REFUNDED') expect(paidFor(book, event.refund.dueKey) >= entitledTo(book, event.refund.dueKey)).toBe(true);
      for (const key of DUES) expect(paidFor(book, key) >= 0n).toBe(true);
    });
  });

  it('changes what somebody was paid by a payment, a return or a refund alone', () => {
    onWalks((event, before, book) => {
      const moved = DUES.filter((key) => paidFor(before, key) !== paidFor(book, key));
      if (!['PAID', 'BOUNCED', 'REFUNDED'].includes(event.type)) expect(moved).toEqual([]);
    });
  });

  it('has three different people on every paid list', () => {
    onWalks((_, __, { batches }) => {
      for (const { prepared, checked, paid } of batches.filter(({ status }) => status === 'PAID'))
        expect(new Set([prepared.personId, checked?.personId, paid?.personId]).size).toBe(3);
    });
  });

  it('puts on a list what is open, not a cent more', () => {
    onWalks((event, _, book) => {
      if (event.type !== 'PREPARED') return;
      for (const { dueKey } of event.batch.lines) {
        const under = book.batches.filter(({ status }) => status === 'PREPARED' || status === 'CHECKED').flatMap(({ lines }) => lines);
        const inHand = sum(under.filter((line) => line.dueKey === dueKey).map(({ gross }) => gross));
        expect(paidFor(book, dueKey) + inHand).toBe(entitledTo(book, dueKey));
      }
    });
  });

  it('never pays a second time to an account that the bank refused', () => {
    onWalks((event, before) => {
      if (event.type !== 'PREPARED') return;
      for (const { dueKey, account } of event.batch.lines) {
        const latest = linesOf({ ...before, batches: before.batches.filter(({ status }) => status !== 'VOID') })
          .filter((line) => line.dueKey === dueKey)
          .at(-1);
        if (latest?.bounced != null) expect(account.givenAt ?? 0).toBeGreaterThanOrEqual(latest.bounced.at);
      }
    });
  });
});
