import { Exact } from '../shared/decimal.ts';
import { grouped } from '../shared/grouped.ts';
import { dueKinds, type DueKind } from './book.ts';
import type { Standing } from './standing.ts';

/** In yuan with two decimals. `over` is what was paid beyond what is due, summed by payee. */
export interface Total {
  kind: DueKind;
  tradeNo: number;
  trade: string;
  payees: number;
  entitled: string;
  inHand: string;
  paid: string;
  over: string;
}

const zero = () => ({ payees: 0, entitled: new Exact(0), inHand: new Exact(0), paid: new Exact(0), over: new Exact(0) });
type Sums = ReturnType<typeof zero>;

const add = (sums: Sums, { due, inHand, paid, state }: Standing): Sums => ({
  payees: sums.payees + 1,
  entitled: sums.entitled.plus(due.entitled),
  inHand: sums.inHand.plus(inHand),
  paid: sums.paid.plus(paid),
  over: state === 'OVERPAID' ? sums.over.plus(paid).minus(due.entitled) : sums.over,
});

const written = ({ payees, entitled, inHand, paid, over }: Sums) => ({
  payees,
  entitled: entitled.toFixed(2),
  inHand: inHand.toFixed(2),
  paid: paid.toFixed(2),
  over: over.toFixed(2),
});

/** By kind and trade, in the order of the trades: prizes first, subsidies apart from them. */
export function totalsByTrade(standings: readonly Standing[]): Total[] {
  const groups = [...grouped(standings, ({ due }) => `${due.kind} ${due.tradeNo}`).values()];
  const totals = groups.flatMap((group) =>
    group[0] === undefined ? [] : [{ ...headOf(group[0]), ...written(group.reduce(add, zero())) }],
  );
  return totals.sort((a, b) => dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) || a.tradeNo - b.tradeNo);
}

const headOf = ({ due: { kind, tradeNo, trade } }: Standing) => ({ kind, tradeNo, trade });

/** All of one kind together. */
export const totalOf = (standings: readonly Standing[], kind: DueKind) =>
  written(standings.filter(({ due }) => due.kind === kind).reduce(add, zero()));
