import { Exact } from '../shared/decimal.ts';
import { grouped } from '../shared/grouped.ts';
import type { Batch, Book, Due, Line } from './book.ts';

/** NOTHING: entitled to nothing and paid nothing. RETURNED: the bank sent it back. UNDERPAID, OVERPAID: a correction changed what is due. */
export const dueStates = ['NOTHING', 'OPEN', 'IN_HAND', 'PAID', 'RETURNED', 'UNDERPAID', 'OVERPAID'] as const;
export type DueState = (typeof dueStates)[number];

/** Amounts are yuan with two decimals; `open` is what a new list may still pay, negative where too much was paid. */
export interface Standing {
  due: Due;
  inHand: string;
  /** What arrived and was not given back. */
  paid: string;
  refunded: string;
  open: string;
  state: DueState;
  /** The latest return by the bank, if no payment came after it. */
  bounced: NonNullable<Line['bounced']> | null;
}

/** A line with the list it stands on. */
interface Placed {
  line: Line;
  batch: Batch;
}

/** Each due with what is under way and what arrived, in the order of the dues. */
export function standingsOf({ dues, batches, refunds }: Book): Standing[] {
  const placed = batches.flatMap((batch) => batch.lines.map((line) => ({ line, batch })));
  const byDue = grouped(placed, ({ line }) => line.dueKey);
  const back = grouped(refunds, ({ dueKey }) => dueKey);
  return dues.map((due) => standingOf(due, byDue.get(due.key) ?? [], totalOf((back.get(due.key) ?? []).map(({ amount }) => amount))));
}

function standingOf(due: Due, placed: readonly Placed[], refunded: Exact): Standing {
  const alive = placed.filter(({ batch }) => batch.status !== 'VOID');
  const paid = sumOf(alive.filter(({ batch, line }) => batch.status === 'PAID' && line.bounced === null)).minus(refunded);
  const inHand = sumOf(alive.filter(({ batch }) => batch.status !== 'PAID'));
  const bounced = alive.at(-1)?.line.bounced ?? null;
  const open = new Exact(due.entitled).minus(paid).minus(inHand);
  const state = stateOf(new Exact(due.entitled), paid, inHand, bounced !== null);
  return { due, inHand: inHand.toFixed(2), paid: paid.toFixed(2), refunded: refunded.toFixed(2), open: open.toFixed(2), state, bounced };
}

const totalOf = (amounts: readonly string[]): Exact => amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
const sumOf = (placed: readonly Placed[]): Exact => totalOf(placed.map(({ line }) => line.gross));

function stateOf(entitled: Exact, paid: Exact, inHand: Exact, bounced: boolean): DueState {
  if (paid.greaterThan(entitled)) return 'OVERPAID';
  if (!inHand.isZero()) return 'IN_HAND';
  if (paid.equals(entitled)) return paid.isZero() ? 'NOTHING' : 'PAID';
  if (bounced) return 'RETURNED';
  return paid.isZero() ? 'OPEN' : 'UNDERPAID';
}
