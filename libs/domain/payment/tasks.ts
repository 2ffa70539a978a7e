import type { Role } from '../access/actor.ts';
import type { PlannedTask } from '../process/planned-task.ts';
import type { Batch, Book } from './book.ts';
import { preparersOfBatch } from './refusals.ts';
import { standingsOf } from './standing.ts';
import { preparersOfSubsidy, type Subsidy } from './subsidy.ts';

export const moneyTaskKinds = [
  'CHECK_PAYMENTS',
  'PAY_PAYMENTS',
  'RENEW_ACCOUNT',
  'TAKE_BACK',
  'PROPOSE_SUBSIDY',
  'CHECK_SUBSIDY',
  'DECIDE_SUBSIDY',
] as const;
export type MoneyTaskKind = (typeof moneyTaskKinds)[number];

/** Not one of the story's stages: what follows from a circular goes on when the case of the campaign's end is closed. */
export const PAYMENTS = 'PAYMENTS';
export type MoneyTask = PlannedTask<MoneyTaskKind, typeof PAYMENTS> & { role: Role };

const roles = {
  CHECK_PAYMENTS: 'FINANCE',
  PAY_PAYMENTS: 'FINANCE',
  RENEW_ACCOUNT: 'OFFICE',
  TAKE_BACK: 'FINANCE',
  PROPOSE_SUBSIDY: 'OFFICE',
  CHECK_SUBSIDY: 'FINANCE',
  DECIDE_SUBSIDY: 'OFFICE',
} as const satisfies Record<MoneyTaskKind, MoneyTask['role']>;

/** `round` tells tasks of one kind apart: the number of the list, or the place of the subsidy among those filed. */
const task = (kind: MoneyTaskKind, round: number): MoneyTask => ({
  ...{ kind, stage: PAYMENTS, round, role: roles[kind] },
  ...{ organizationId: null, deadline: null },
});

/** 多付收回 is one task, whoever was paid too much. */
export const TAKE_BACK = task('TAKE_BACK', 1);

/**
 * What waits for somebody: a list for its check and its payment, what the bank sent back for another account, what was paid too much for its
 * coming back, a subsidy for finance and the meeting.
 */
export function moneyTasks(book: Book, subsidies: readonly Subsidy[]): MoneyTask[] {
  const lists = new Set(returned(book).map(({ list }) => list));
  return [
    ...book.batches.flatMap((batch) => batchTask(batch) ?? []),
    ...[...lists].sort((a, b) => a - b).map((number) => task('RENEW_ACCOUNT', number)),
    ...(standingsOf(book).some(({ state }) => state === 'OVERPAID') ? [TAKE_BACK] : []),
    ...inOrderOfFiling(subsidies).flatMap((subsidy) => subsidyTask(subsidy, subsidies) ?? []),
  ];
}

/** What of a list waits for somebody. */
export function batchTask({ number, status }: Batch): MoneyTask | null {
  if (status === 'PREPARED') return task('CHECK_PAYMENTS', number);
  return status === 'CHECKED' ? task('PAY_PAYMENTS', number) : null;
}

/** The other account that a due waits for, where the bank sent back its payment. */
export function accountTask(dueKey: string, book: Book): MoneyTask | null {
  const found = returned(book).find(({ key }) => key === dueKey);
  return found === undefined ? null : task('RENEW_ACCOUNT', found.list);
}

/** Dues whose payment came back and that have no other account since, each with the number of its last list. */
function returned(book: Book): { key: string; list: number }[] {
  const waiting = standingsOf(book).flatMap(({ due: { key, account }, state, bounced }) =>
    state === 'RETURNED' && bounced !== null && (account?.givenAt ?? 0) < bounced.at ? [key] : [],
  );
  const last = (key: string): number =>
    book.batches.filter(({ status, lines }) => status === 'PAID' && lines.some(({ dueKey }) => dueKey === key)).at(-1)?.number ?? 0;
  return waiting.map((key) => ({ key, list: last(key) }));
}

/** What of a subsidy waits for somebody, among all that were filed. */
export function subsidyTask(subsidy: Subsidy, subsidies: readonly Subsidy[]): MoneyTask | null {
  const kind = kindOf(subsidy);
  return kind === null ? null : task(kind, inOrderOfFiling(subsidies).findIndex(({ id }) => id === subsidy.id) + 1);
}

function kindOf({ status, proposed }: Subsidy): MoneyTaskKind | null {
  if (status === 'FILED') return proposed === null ? 'PROPOSE_SUBSIDY' : 'CHECK_SUBSIDY';
  return status === 'CHECKED' ? 'DECIDE_SUBSIDY' : null;
}

/** What tasks of money look at. */
interface Looked {
  batches: readonly Batch[];
  subsidies: readonly Subsidy[];
}

/** The people whose work a task looks at, who may not take it: those whom the act that gets it done refuses with FOUR_EYES. */
export function preparersOfTask({ kind, round }: Pick<MoneyTask, 'round'> & { kind: string }, { batches, subsidies }: Looked): string[] {
  if (kind === 'CHECK_SUBSIDY')
    return inOrderOfFiling(subsidies)
      .slice(round - 1, round)
      .flatMap(preparersOfSubsidy);
  const ofList = kind === 'CHECK_PAYMENTS' || kind === 'PAY_PAYMENTS';
  return ofList ? batches.filter(({ number }) => number === round).flatMap(preparersOfBatch) : [];
}

/** Ids are given in order of time; the list itself is in the order of trades. */
const inOrderOfFiling = (subsidies: readonly Subsidy[]): Subsidy[] => [...subsidies].sort((a, b) => (a.id < b.id ? -1 : 1));
