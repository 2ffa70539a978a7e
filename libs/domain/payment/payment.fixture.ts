import { instantOf } from '../shared/instant.ts';
import { valueOf } from '../shared/result.ts';
import type { Account, Book, Due } from './book.ts';
import type { By, PaymentCommand, PaymentFacts } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './events.ts';

export const NOW = instantOf('2026-11-20', '10:00');
export const TODAY = '2026-11-20';

const person = (id: string, name: string): By => ({ personId: id, name, selves: [id] });
/** Made-up people of one small house. */
export const people = { maker: person('P1', '测试甲'), checker: person('P2', '测试乙'), payer: person('P3', '测试丙') } as const;

export const accountOf = (digits: string, givenAt: number | null = null): Account => ({
  number: { value: digits, mask: `****${digits.slice(-4)}` },
  bankName: '示例银行',
  givenAt,
});

export const dueOf = (key: string, more: Partial<Due> = {}): Due => ({
  key,
  kind: 'PRIZE',
  contestId: 'K1',
  tradeNo: 1,
  trade: '示例比赛',
  rank: 1,
  payee: `示例${key}`,
  entitled: '5000.00',
  clause: '000/附1/七(二)1',
  account: accountOf('622200000000000018'),
  holds: [],
  ...more,
});

let ids = 0;
/** Finance has chosen: exempt. Ids count on. */
export const facts = (more: Partial<PaymentFacts> = {}): PaymentFacts => ({
  now: NOW,
  today: TODAY,
  tax: 'EXEMPT',
  newId: () => `id-${(ids += 1)}`,
  ...more,
});

export const bookOf = (...dues: Due[]): Book => ({ dues, batches: [], refunds: [] });

/** The book after an act that is possible. */
export const act = (book: Book, command: PaymentCommand, by: By, more: Partial<PaymentFacts> = {}): Book =>
  evolve(book, valueOf(decide(command, book, by, facts(more))));

/** Codes of an act that is refused; empty where it is not. */
export function codes(book: Book, command: PaymentCommand, by: By, more: Partial<PaymentFacts> = {}): string[] {
  const result = decide(command, book, by, facts(more));
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

export const PREPARE = { act: 'prepare', kind: 'PRIZE', dueKeys: null } as const;
export const lastBatch = ({ batches }: Book): string => batches.at(-1)?.id ?? '';
export const firstLine = ({ batches }: Book): string => batches.at(-1)?.lines[0]?.id ?? '';
export const check = (book: Book): PaymentCommand => ({ act: 'check', batchId: lastBatch(book) });
export const pay = (book: Book): PaymentCommand => ({
  act: 'pay',
  batchId: lastBatch(book),
  on: TODAY,
  voucherNo: '记-11-20',
  hasReceipt: true,
});
export const bounce = (book: Book): PaymentCommand => ({ act: 'bounce', lineId: firstLine(book), on: TODAY, reason: '账号与户名不符' });

/** Prepared, checked and paid by three people. */
export function paidBook(book: Book): Book {
  const prepared = act(book, PREPARE, people.maker);
  const checked = act(prepared, check(prepared), people.checker);
  return act(checked, pay(checked), people.payer);
}
