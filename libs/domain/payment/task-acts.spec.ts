// Who has a task of money in hand keeps the others of his role from the acts that get it done, and nobody else from anything.
import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../access/actor.ts';
import { behalfOf, handRefusals } from '../task/hold.ts';
import type { Book } from './book.ts';
import type { PaymentCommand } from './commands.ts';
import { act, bookOf, bounce, check, dueOf, firstLine, lastBatch, NOW, paidBook, pay, people, PREPARE } from './payment.fixture.ts';
import { moneyActs } from './permissions.ts';
import { SUBSIDY } from './subsidy.fixture.ts';
import { handsOf, taskOf, type Hands } from './task-acts.ts';
import { subsidyTask, TAKE_BACK, type MoneyTask } from './tasks.ts';

const one = bookOf(dueOf('A'), dueOf('B'));
const prepared = act(one, PREPARE, people.maker);
const checked = act(prepared, check(prepared), people.checker);
const paid = paidBook(one);
const returned = act(paid, bounce(paid), people.payer, { now: NOW + 1000 });
const account = (dueKey: string): PaymentCommand => ({
  ...{ act: 'giveAccount', dueKey, payee: `示例${dueKey}`, account: '622200000000000026', bankName: '示例二行' },
});
const refund: PaymentCommand = { act: 'refund', dueKey: 'A', amount: '1', on: '2026-11-20', voucherNo: '记-1' };
const voiding = (book: Book): PaymentCommand => ({ act: 'void', batchId: lastBatch(book), reason: '示例' });

describe('what an act on the book is about', () => {
  it.each<[string, PaymentCommand, Book, string | null]>([
    ['the check of a list', check(prepared), prepared, 'CHECK_PAYMENTS 1'],
    ['its payment', pay(checked), checked, 'PAY_PAYMENTS 1'],
    ['taking it back before the check', voiding(prepared), prepared, 'CHECK_PAYMENTS 1'],
    ['taking it back after the check', voiding(checked), checked, 'PAY_PAYMENTS 1'],
    ['a list that is paid', voiding(paid), paid, null],
    ['no list', { ...check(prepared), batchId: 'nowhere' } as PaymentCommand, prepared, null],
    ['an account for what came back', account('A'), returned, 'RENEW_ACCOUNT 1'],
    ['an account for what did not', account('B'), returned, null],
    ['money given back', refund, paid, 'TAKE_BACK 1'],
    ['a new list', PREPARE, one, null],
    ['a return by the bank', { act: 'bounce', lineId: firstLine(paid), on: '2026-11-20', reason: '示例' }, paid, null],
  ])('%s', (_, command, book, expected) => {
    const task = taskOf(command, book);
    expect(task && `${task.kind} ${String(task.round)}`).toBe(expected);
  });
});

const person = (personId: string, ...roles: Role[]): Actor => ({
  ...{ accountId: personId, personId, name: personId },
  grants: roles.map((role) => ({ role, organizationId: null, campaignId: null })),
});
const deputy: Actor = {
  ...person('deputy', 'FINANCE'),
  standsIn: [{ personId: 'holder', name: 'holder', grants: [], kinds: ['CHECK_PAYMENTS'] }],
};
/** A campaign's end with one open task, which somebody has in hand, or a post. */
const handsWith = ({ kind, round, role }: MoneyTask, more: Partial<Hands['holds'][number]> = {}): Hands => ({
  scope: { campaignId: 'C1' },
  tasks: [{ id: 'T1', kind, round }],
  holds: [{ taskId: 'T1', kind, role, organizationId: null, post: null, claimedBy: { personId: 'holder', name: '测试持有' }, ...more }],
});
const taskFrom = (task: MoneyTask | null): MoneyTask => {
  if (task === null) throw new Error('no task');
  return task;
};
const tasks = {
  check: taskFrom(taskOf(check(prepared), prepared)),
  pay: taskFrom(taskOf(pay(checked), checked)),
  account: taskFrom(taskOf(account('A'), returned)),
  takeBack: TAKE_BACK,
  propose: taskFrom(subsidyTask({ ...SUBSIDY, proposed: null }, [SUBSIDY])),
  checkSubsidy: taskFrom(subsidyTask(SUBSIDY, [SUBSIDY])),
  decide: taskFrom(subsidyTask({ ...SUBSIDY, status: 'CHECKED' }, [SUBSIDY])),
};

describe('a task in hand', () => {
  const bound = (task: MoneyTask, actor: Actor) => moneyActs.filter((each) => handsOf(each, task, handsWith(task), actor).length > 0);
  it.each<[keyof typeof tasks, string[], string[]]>([
    ['check', [], ['void', 'check']],
    ['pay', [], ['void', 'pay']],
    ['account', ['giveAccount'], []],
    ['takeBack', [], ['refund']],
    ['propose', ['proposeSubsidy', 'refuseSubsidy'], []],
    ['checkSubsidy', [], ['checkSubsidy', 'refuseSubsidy']],
    ['decide', ['decideSubsidy', 'refuseSubsidy'], []],
  ])('%s binds the office in %j and finance in %j', (name, office, finance) => {
    const task = tasks[name];
    expect([bound(task, person('clerk', 'OFFICE')), bound(task, person('payer', 'FINANCE'))]).toEqual([office, finance]);
  });

  const says = (actor: Actor, hands: Hands, task = tasks.check) =>
    handRefusals(handsOf('check', task, hands, actor), actor).map(({ code, params }) => [code, params]);
  const held = handsWith(tasks.check);
  it('is done by who has it and by who stands in for him; another is told who has it', () => {
    expect([says(person('holder', 'FINANCE'), held), says(deputy, held), says(person('payer', 'FINANCE'), held)]).toEqual([
      [],
      [],
      [['TASK_CLAIMED', { by: '测试持有' }]],
    ]);
  });

  it('of another list, or that nobody has, binds nobody', () => {
    const payer = person('payer', 'FINANCE');
    expect(says(payer, held, { ...tasks.check, round: 2 })).toEqual([]);
    expect(says(payer, { ...held, holds: [] })).toEqual([]);
    expect(handsOf('check', null, held, payer)).toEqual([]);
  });

  it('of a post is its people’s', () => {
    const post = { id: 'post', name: '示例岗', members: ['clerk'] };
    const hands = handsWith(tasks.account, { post, claimedBy: null });
    const codes = (actor: Actor) => handRefusals(handsOf('giveAccount', tasks.account, hands, actor), actor).map(({ code }) => code);
    expect([codes(person('clerk', 'OFFICE')), codes(person('other', 'OFFICE')), codes(person('payer', 'FINANCE'))]).toEqual([
      [],
      ['NOT_ON_POST'],
      [],
    ]);
  });

  it('is done for the absent one by his deputy, in whose name it is written down', () => {
    const behalf = (actor: Actor, hands = held) => behalfOf(handsOf('check', tasks.check, hands, actor), actor);
    expect([behalf(deputy), behalf(person('holder', 'FINANCE')), behalf(deputy, { ...held, holds: [] })]).toEqual(['holder', null, null]);
  });
});
