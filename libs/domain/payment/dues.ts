import type { ContestAwards } from '../award/awards-of.ts';
import type { CirculatedResult } from '../award/circulated.ts';
import type { Account, Batch, Due } from './book.ts';
import { PRIZE_CLAUSE } from './book.ts';

/** A result with what it entitles to, and where its winners' money goes, by entry. */
export interface Awarded {
  result: CirculatedResult;
  awards: ContestAwards;
  accounts: ReadonlyMap<string, Account>;
}

export const prizeKey = (contestId: string, entryKey: string): string => `${contestId}/${entryKey}`;

/** The prizes of the contests that issued circulars cover, and what was once paid to people who are not among the winners any more. */
export const prizeDues = (awarded: readonly Awarded[], batches: readonly Batch[]): Due[] =>
  awarded.flatMap((contest) => [...entitledDues(contest), ...formerDues(contest, batches)]);

function entitledDues({ result, awards, accounts }: Awarded): Due[] {
  return awards.entitlements.flatMap((given) =>
    given.kind === 'PRIZE'
      ? [dueOf(result, given.entry, { rank: given.rank, entitled: given.amount, clause: given.clause, accounts })]
      : [],
  );
}

function formerDues({ result, awards, accounts }: Awarded, batches: readonly Batch[]): Due[] {
  const entitled = new Set(awards.entitlements.flatMap(({ kind, entry }) => (kind === 'PRIZE' ? [entry] : [])));
  const onLists = new Set(batches.flatMap(({ lines }) => lines.map(({ dueKey }) => dueKey)));
  return result.entries
    .filter(({ key }) => !entitled.has(key) && onLists.has(prizeKey(result.caseId, key)))
    .map(({ key }) => dueOf(result, key, { rank: null, entitled: '0.00', clause: PRIZE_CLAUSE, accounts }));
}

type Given = Pick<Due, 'rank' | 'entitled' | 'clause'> & Pick<Awarded, 'accounts'>;

const dueOf = ({ caseId, tradeNo, title, entries }: CirculatedResult, entry: string, { accounts, ...given }: Given): Due => ({
  key: prizeKey(caseId, entry),
  kind: 'PRIZE',
  contestId: caseId,
  tradeNo,
  trade: title,
  payee: entries.find(({ key }) => key === entry)?.name ?? '',
  ...given,
  account: accounts.get(entry) ?? null,
  holds: [],
});
