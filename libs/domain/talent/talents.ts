import type { ContestAwards } from '../award/awards-of.ts';
import type { CirculatedResult } from '../award/circulated.ts';
import type { HonourLetter } from '../award/honour-letters.ts';
import type { IssuedCertificate } from '../award/nominations.ts';
import { personOf } from '../award/of-record.ts';
import type { Group } from '../award/rules.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { TalentPlace, TalentRule } from './rule.ts';

/** One result of 青年技能人才数据库: whom an issued circular names with a rank, and what followed from it. */
export interface Talent {
  contestId: string;
  tradeNo: number;
  title: string;
  entry: string;
  name: string;
  unit: string;
  group: Group;
  rank: number;
  circularNumber: string;
  /** As the identity number says that a winner handed in; null of whom none was asked for. */
  bornOn: CivilDate | null;
  /** Honours that the answer to a letter gave, by key. */
  honours: readonly string[];
  certificate: string | null;
  /** Null while the office has placed him nowhere, and for whom the document knows no stages. */
  stage: string | null;
}

/** What the office recorded of those whom the circulars name. */
export interface Recorded {
  certificates: readonly IssuedCertificate[];
  letters: readonly HonourLetter[];
  places: readonly TalentPlace[];
}

type Awards = { result: CirculatedResult; awards: ContestAwards };

/**
 * Who is in the database: everybody whom an issued circular ranks, by contest and rank, and nobody else. Nothing is entered, so a
 * correction of the result takes out whom it ranks no more. Who is known to be born before the group's first birthday is not young.
 */
export const talentsOf = (awarded: readonly Awards[], recorded: Recorded, rule: TalentRule): Talent[] =>
  awarded.flatMap(({ result, awards }) =>
    awards.ranking
      .flatMap(({ id, rank }) => (rank === null ? [] : [{ entry: id, rank }]))
      .sort((a, b) => a.rank - b.rank)
      .flatMap(({ entry, rank }) => {
        const talent = talentOf(result, entry, rank, recorded);
        return isYoung(talent, rule) ? [talent] : [];
      }),
  );

function isYoung({ group, bornOn }: Talent, { bornOnOrAfter }: TalentRule): boolean {
  const first = bornOnOrAfter[group];
  return first === undefined || bornOn === null || bornOn >= first;
}

function talentOf(result: CirculatedResult, entry: string, rank: number, { certificates, letters, places }: Recorded): Talent {
  const { caseId: contestId, tradeNo, title, group, circularNumber } = result;
  const row = result.entries.find(({ key }) => key === entry);
  if (row === undefined) throw new Error(`no entry ${entry} in ${contestId}`);
  const isHis = (one: { contestId: string; entry: string }): boolean => one.contestId === contestId && one.entry === entry;
  const { bornOn } = personOf(row, result.idNumbers.get(entry));
  return {
    ...{ contestId, tradeNo, title, entry, name: row.name, unit: row.unit, group, rank, circularNumber, bornOn },
    honours: letters.flatMap(({ honour, answer }) => (answer?.chosen.includes(`${contestId}/${entry}`) ? [honour] : [])),
    certificate: certificates.find(isHis)?.number ?? null,
    stage: places.find(isHis)?.stage ?? null,
  };
}
