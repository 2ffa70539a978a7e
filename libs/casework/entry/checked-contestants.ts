import { checkEligibility } from '@jiangcheng/domain/entry/check-eligibility';
import type { ContestantRecord, EntryPack, OtherEntry } from '@jiangcheng/domain/entry/records';
import type { CheckedContestant } from '@jiangcheng/domain/entry/team-acts';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { LockedContest } from '../ports/case-store.ts';
import type { EntryTransaction } from './ports.ts';

/** As lists show him: also the titles of other contests that he enters, which no rule forbids. */
export interface ShownContestant extends CheckedContestant {
  otherContests: readonly string[];
}

type Reader = Pick<EntryTransaction, 'priorResults' | 'otherEntries' | 'tradeName'>;

/** Each contestant with the outcome of every rule today, and where else he counts. */
export async function checkedContestants(
  tx: Reader,
  locked: LockedContest,
  pack: EntryPack,
  contestants: readonly ContestantRecord[],
): Promise<ShownContestant[]> {
  const [trade, prior] = [await tx.tradeName(locked), await tx.priorResults(contestants)];
  const others = Map.groupBy(await tx.otherEntries(contestants), ({ contestantId }) => contestantId);
  const today = civilDateOf(locked.now);
  return contestants.map((record) => {
    const { group, birthDate, declared, proofFileId, position } = record;
    const priorResults = prior.get(record.id) ?? [];
    const facts = { group, birthDate, declared, proven: proofFileId !== null, priorResults, trade, placeInTeam: position, today };
    const elsewhere = others.get(record.id) ?? [];
    return { record, results: checkEligibility(facts, pack.rules, record.overrides), ...placesOf(locked.id, elsewhere) };
  });
}

const placesOf = (caseId: string, elsewhere: readonly OtherEntry[]) => ({
  countedFor: elsewhere.find((other) => other.caseId === caseId)?.unit ?? null,
  otherContests: [...new Set(elsewhere.filter((other) => other.caseId !== caseId).map(({ contest }) => contest))],
});
