import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { contestToRecompute } from '@jiangcheng/contracts/api/recompute';
import type { Output } from '@jiangcheng/contracts/api/output';
import { awardTradeOf, heldOf, personOf } from '@jiangcheng/domain/award/of-record';
import type { HeldCertificate } from '@jiangcheng/domain/award/contest';
import type { Group } from '@jiangcheng/domain/award/rules';
import { LOCAL } from '@jiangcheng/domain/ranking/types';
import type { DraftEntry, WinnerRecord } from '@jiangcheng/domain/score-report/records';
import type { RoundContent } from '@jiangcheng/persistence/score-report/sql-rounds';
import { awardRules } from '@jiangcheng/regulations/facts';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';

type Contest = Output<typeof contestToRecompute>;

/** What of the record a confirmed contest's recomputation needs; `trade` is by field, what is known of it. */
export interface Confirmed {
  locked: LockedContest;
  round: RoundContent;
  winners: readonly WinnerRecord[];
  trade: Readonly<Record<string, unknown>>;
}

/** A confirmed contest as `npm run recompute` reads it, with what was reported beside it (docs/recompute.md). */
export function recomputeItem({ locked, round, winners, trade }: Confirmed): Contest {
  const { regulation, edition, settings, state, number } = locked;
  const held = new Map(winners.map(({ entryKey, held: stated }) => [entryKey, heldOf(stated)]));
  const births = birthsNeeded({ locked, round, winners, trade });
  return {
    kind: 'contest',
    id: number,
    regulation,
    edition,
    settings: settings as Contest['settings'],
    weights: round.ranking.weights,
    trade: tradeOf(trade),
    group: trade['group'] === 'STUDENT' ? 'STUDENT' : ('WORKER' satisfies Group),
    lastDay: state.ended?.on ?? state.lastDay ?? '',
    coHosted: round.ranking.scope === LOCAL,
    entries: round.entries.map((entry) => entryOf(entry, births.get(entry.key), held.get(entry.key))),
    reported: round.ranking.rows.map(({ key, total, rank }) => ({ id: key, total, rank })),
  };
}

function tradeOf(trade: Readonly<Record<string, unknown>>): Contest['trade'] {
  return { ...(typeof trade['name'] === 'string' ? { name: trade['name'] } : {}), ...awardTradeOf(trade) };
}

function entryOf(
  { key, name, status, theory, practice, timeSeconds, sex, local }: DraftEntry,
  idNumber: string | undefined,
  held: HeldCertificate | null = null,
) {
  return {
    ...{ id: key, name, status, theory, practice, timeSeconds },
    ...personOf({ sex }, idNumber),
    held,
    local: local ?? true,
  };
}

/** Identity numbers of those alone whose day of birth decides something: the ranks of an honour that asks for youth. */
export function birthsNeeded({ locked, round, winners }: Confirmed): Map<string, string> {
  const { honours } = awardRules(loadContestPack(locked.regulation, locked.edition), locked.settings);
  const toRank = Math.max(0, ...honours.filter(({ bornOnOrAfter }) => bornOnOrAfter !== null).map((honour) => honour.toRank));
  const young = new Set(round.ranking.rows.filter(({ rank }) => rank !== null && rank <= toRank).map(({ key }) => key));
  return new Map(
    winners.flatMap(({ entryKey, idNumber }) => (idNumber !== null && young.has(entryKey) ? [[entryKey, idNumber.value] as const] : [])),
  );
}
