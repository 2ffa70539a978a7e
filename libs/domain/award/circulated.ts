import { LOCAL, type RankOptions } from '../ranking/types.ts';
import type { DraftEntry } from '../score-report/records.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { Result } from '../shared/result.ts';
import { awardsOf, type ContestAwards } from './awards-of.ts';
import type { AwardTrade, HeldCertificate } from './contest.ts';
import { awardEntryOf } from './of-record.ts';
import type { AwardRules, Group } from './rules.ts';

/** A contest that an issued circular covers: its confirmed report as the committee saw it, and what awards need beside it. */
export interface CirculatedResult {
  caseId: string;
  number: string;
  title: string;
  tradeNo: number;
  /** Of the circular that announced it. */
  circularNumber: string;
  /** As announced, with every confirmed correction since. */
  entries: readonly DraftEntry[];
  ranking: Pick<RankOptions, 'weights' | 'tieBreak' | 'decimals' | 'scope'>;
  trade: AwardTrade;
  group: Group;
  lastDay: CivilDate;
  /** Identity numbers of winners, by entry. */
  idNumbers: ReadonlyMap<string, string>;
  /** Certificates that winners held before, by entry. */
  held: ReadonlyMap<string, HeldCertificate>;
}

/** What a circulated result entitles to. Refuses with the codes of awardsOf. */
export const awardsOfResult = (result: CirculatedResult, rules: AwardRules): Result<ContestAwards> =>
  awardsOf(
    {
      trade: result.trade,
      group: result.group,
      lastDay: result.lastDay,
      coHosted: result.ranking.scope === LOCAL,
      entries: result.entries.map((entry) => awardEntryOf(entry, result.idNumbers.get(entry.key), result.held.get(entry.key) ?? null)),
      ranking: result.ranking,
    },
    rules,
  );
