import { prizes, prizeSum } from '../ranking/prizes.ts';
import { rank } from '../ranking/rank.ts';
import { LOCAL, scopeOf, type RankedEntry } from '../ranking/types.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { certificateByHost, certificateOf } from './certificates.ts';
import type { AwardContest, AwardEntry } from './contest.ts';
import type { CertificateEntitlement, Entitlement, Placed, PrizeEntitlement, Verdict, Withheld } from './entitlement.ts';
import { honourOf } from './honours.ts';
import type { AwardRules } from './rules.ts';

/** `prizeTotal` in yuan with two decimals. Prizes, certificates, honours in this order, each in order of rank. */
export interface ContestAwards {
  /** The ranking that awards rest on: for a co-hosted contest that of the office's own contestants (000-57). */
  ranking: readonly RankedEntry[];
  entitlements: readonly Entitlement[];
  withheld: readonly Withheld[];
  prizeTotal: string;
}

/**
 * What the ranking of one contest entitles to and the clause that gives it (000/附1/七, 003/附2/三). Refuses with the codes of rank,
 * LOCAL_RANKING_UNKNOWN where the document ranks nobody separately, HELD_CERTIFICATE_AFTER_CONTEST.
 */
export function awardsOf(contest: AwardContest, rules: AwardRules): Result<ContestAwards> {
  if (contest.coHosted && rules.localRanking === null) return refuse('LOCAL_RANKING_UNKNOWN', { field: 'coHosted' });
  const late = certificatesAfter(contest);
  if (late.length > 0) return refuseAll(late);
  const ranked = rank(contest.entries.map(scoped), { ...contest.ranking, ...(contest.coHosted ? { scope: LOCAL } : {}) });
  return ranked.ok ? ok(entitled(ranked.value, contest, rules)) : ranked;
}

const scoped = ({ local, ...entry }: AwardEntry) => ({ ...entry, scope: scopeOf({ local }) });

function entitled(ranking: readonly RankedEntry[], contest: AwardContest, rules: AwardRules): ContestAwards {
  const placed = placedOf(ranking, contest.entries);
  const money = prizes(ranking, rules.prizes.table, rules.prizes.policy);
  const certificates = placed.map((one) => certificateUnder(one, contest, rules.certificates));
  const honours = rules.honours.map((rule) => honourOf(placed, contest, rule));
  const verdicts: Verdict<Entitlement>[] = [...certificates, ...honours];
  return {
    ranking,
    entitlements: [...money.map((prize) => prizeOf(prize, rules)), ...verdicts.flatMap(({ given }) => given)],
    withheld: verdicts.flatMap(({ withheld }) => withheld),
    prizeTotal: prizeSum(money),
  };
}

function certificateUnder(
  one: Placed<AwardEntry>,
  contest: AwardContest,
  rules: AwardRules['certificates'],
): Verdict<CertificateEntitlement> {
  if (rules === null) return { given: [], withheld: [] };
  return 'basis' in rules ? certificateByHost(one, rules) : certificateOf(one, contest, rules);
}

function placedOf(ranking: readonly RankedEntry[], entries: readonly AwardEntry[]): Placed<AwardEntry>[] {
  const people = new Map(entries.map((entry) => [entry.id, entry]));
  return ranking.flatMap((row) => {
    const person = people.get(row.id);
    return row.rank === null || person === undefined ? [] : [{ person, rank: row.rank }];
  });
}

function prizeOf(
  { id, rank: place, joint, places, amount }: ReturnType<typeof prizes>[number],
  { prizes: rule }: AwardRules,
): PrizeEntitlement {
  return { kind: 'PRIZE', entry: id, rank: place, clause: joint ? rule.jointClause : rule.clause, places, amount };
}

function certificatesAfter({ entries, lastDay }: AwardContest): Refusal[] {
  return entries
    .filter(({ held }) => held !== null && held.issuedOn > lastDay)
    .map(({ id }) => ({ code: 'HELD_CERTIFICATE_AFTER_CONTEST', field: `entries.${id}.held.issuedOn` }));
}
