import type { ContestFacts } from '@jiangcheng/domain/contest/facts';
import { reportRound } from '@jiangcheng/domain/contest/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { passingAt } from '../deadline/deadline-row.ts';
import type { CaseTransaction, LockedContest, ReportReadiness } from '../ports/case-store.ts';
import { frontFacts, type Named } from './front-facts.ts';
import type { ContestPack } from './rules.ts';

/** What must be loaded for an act beside the state. */
export interface Needs {
  blocking: boolean;
  report: boolean;
}

export const needsOf = (act: string): Needs => ({ blocking: act === 'release', report: act === 'handIn' });

/** The facts of a contest under the lock, and the report's readiness where it was asked for. */
export async function contestFacts(
  tx: CaseTransaction,
  locked: LockedContest,
  pack: ContestPack,
  needs: Needs,
  named: Named = {},
): Promise<{ facts: ContestFacts; readiness: ReportReadiness | null }> {
  const { scope, state, now } = locked;
  const blocking = needs.blocking ? await tx.blockingValues(scope.campaignId, state.tradeNo, 'RELEASE_CONTEST') : [];
  const readiness = needs.report ? await tx.readiness(locked) : null;
  const round = reportRound(state);
  const facts: ContestFacts = {
    today: civilDateOf(now),
    cutoffOn: pack.cutoffOn,
    blocking,
    front: await frontFacts(tx, locked, pack, named),
    lateReports: pack.lateReports,
    returnReasons: pack.returnReasons,
    correctionDays: pack.rules.correction.length,
    dueAt: passingAt(locked.deadlines.find((d) => d.round === round) ?? null),
    report: readiness,
    review: null,
  };
  return { facts, readiness };
}
