// When copies of identity cards go: after all prizes of the contest are paid and audited, and not before (授权书, office.md §6).
import { describe, expect, it } from '@jest/globals';
import type { Book } from './book.ts';
import {
  checkAudit,
  copiesToDelete,
  coveringAudit,
  deletionRefusals,
  type ContestMoney,
  type IdCopy,
  type PaymentAudit,
} from './id-copies.ts';
import { act, bookOf, bounce, check, dueOf, NOW, paidBook, people, PREPARE, TODAY } from './payment.fixture.ts';

const one = bookOf(dueOf('A'), dueOf('B', { contestId: 'K2' }));
const paid = paidBook(one);
const prepared = act(one, PREPARE, people.maker);
const changed = (entitled: string): Book => ({ ...paid, dues: paid.dues.map((due) => ({ ...due, entitled })) });
const back = { act: 'refund', dueKey: 'A', amount: '4999.00', on: '2026-11-21', voucherNo: '记-11-21' } as const;
const money = (book: Book, more: Partial<ContestMoney> = {}): ContestMoney => ({
  ...{ contestId: 'K1', announced: true, book, waits: false },
  ...more,
});
const audit = (more: Partial<PaymentAudit> = {}): PaymentAudit => ({
  ...{ id: 'U1', contestId: 'K1', auditor: '示例经审会', auditedOn: TODAY, document: '示审〔2026〕1号' },
  ...{ fileId: 'F9', enteredBy: '测试甲', enteredAt: NOW },
  ...more,
});
const copy = (fileId: string, deleted: IdCopy['deleted'] = null): IdCopy => ({
  ...{ fileId, contestId: 'K1', sha256: '0'.repeat(64), name: `${fileId}.jpg`, uploadedAt: NOW },
  deleted,
});
const gone = copy('F0', { on: TODAY, by: '测试甲', ground: '示例' });
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('copies of identity cards', () => {
  it.each<[string, ContestMoney, PaymentAudit[], IdCopy[], string[]]>([
    ['are deleted once all is paid and audited', money(paid), [audit()], [copy('F1'), gone], []],
    ['stay before the circular', money(bookOf(), { announced: false }), [audit()], [copy('F1')], ['CONTEST_NOT_ANNOUNCED']],
    ['stay while a prize is open', money(one), [audit()], [copy('F1')], ['PRIZE_UNSETTLED']],
    ['stay while a list is under way', money(act(prepared, check(prepared), people.checker)), [audit()], [copy('F1')], ['PRIZE_UNSETTLED']],
    ['stay while the bank has sent one back', money(act(paid, bounce(paid), people.payer)), [audit()], [copy('F1')], ['PRIZE_UNSETTLED']],
    ['stay where a correction gave more', money(changed('6000.00')), [audit()], [copy('F1')], ['PRIZE_UNSETTLED']],
    ['stay where money is to come back', money(changed('1.00')), [audit()], [copy('F1')], ['PRIZE_UNSETTLED']],
    ['stay while a correction waits', money(paid, { waits: true }), [audit()], [copy('F1')], ['CORRECTION_WAITS']],
    ['stay before the audit', money(paid), [], [copy('F1')], ['AUDIT_MISSING']],
    ['stay by the audit of another contest', money(paid), [audit({ contestId: 'K2' })], [copy('F1')], ['AUDIT_MISSING']],
    ['stay by an audit from before the payment', money(paid), [audit({ auditedOn: '2026-11-19' })], [copy('F1')], ['AUDIT_MISSING']],
    ['that are gone are not deleted twice', money(paid), [audit()], [gone], ['NO_ID_COPIES']],
    ['of a contest without prizes go by its statement', money(bookOf()), [audit()], [copy('F1')], []],
  ])('%s', (_, contest, audits, copies, expected) => {
    expect(codes(deletionRefusals(contest, audits, copies))).toEqual(expected);
  });

  it('that go are those that the person saw, no more and no fewer', () => {
    const copies = [copy('F1'), copy('F2'), gone];
    const outcomes = [['F2', 'F1'], ['F1'], ['F1', 'F2', 'F0'], ['F1', 'F3']].map((seen) => copiesToDelete(copies, seen));
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.map(({ fileId }) => fileId) : codes(outcome.refusals)))).toEqual([
      ['F1', 'F2'],
      ...[1, 2, 3].map(() => ['ID_COPIES_CHANGED']),
    ]);
  });
});

describe('an audit', () => {
  it.each<[string, ContestMoney, string, string[]]>([
    ['of today covers what was paid today', money(paid), TODAY, []],
    ['of tomorrow is no audit yet', money(paid), '2026-11-21', ['AUDITED_IN_FUTURE']],
    ['from before the payment covers it not', money(paid), '2026-11-19', ['AUDITED_BEFORE_PAID']],
    ['of what is not paid is none', money(one), TODAY, ['PRIZE_UNSETTLED']],
  ])('%s', (_, contest, on, expected) => {
    expect(codes(checkAudit(contest, on, TODAY))).toEqual(expected);
  });

  it('covers nothing that moved after it', () => {
    const later = { now: NOW + 86_400_000, today: '2026-11-21' };
    const refunded = money(act(changed('1.00'), back, people.payer, later));
    const audits = [audit({ id: 'U2', auditedOn: '2026-11-21' }), audit()];
    expect([coveringAudit(refunded, audits)?.id, coveringAudit(refunded, [audit()])?.id]).toEqual(['U2', undefined]);
  });
});
