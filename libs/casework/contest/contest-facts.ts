import type { ContestFacts } from '@jiangcheng/domain/contest/facts';
import { clockRound } from '@jiangcheng/domain/contest/report-clock';
import { reportRound } from '@jiangcheng/domain/contest/state';
import { isTouched } from '@jiangcheng/domain/approval/withdrawing';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { passingAt } from '../deadline/deadline-row.ts';
import type { CaseTransaction, LockedContest, ReportReadiness } from '../ports/case-store.ts';
import type { ContestPack } from './rules.ts';

/** What must be loaded for an act beside the state. */
export interface Needs {
  blocking: boolean;
  report: boolean;
  touched: boolean;
}

export const needsOf = (act: string): Needs => ({
  blocking: act === 'release',
  report: act === 'handIn',
  touched: act === 'withdraw',
});

/** The facts of a contest under the lock, and the report's readiness where it was asked for. */
export async function contestFacts(
  tx: CaseTransaction,
  locked: LockedContest,
  pack: ContestPack,
  needs: Needs,
): Promise<{ facts: ContestFacts; readiness: ReportReadiness | null }> {
  const { scope, state, now } = locked;
  const blocking = needs.blocking ? await tx.blockingValues(scope.campaignId, state.tradeNo, 'RELEASE_CONTEST') : [];
  const readiness = needs.report ? await tx.readiness(locked) : null;
  const clock = clockRound(state, reportRound(state));
  const facts: ContestFacts = {
    today: civilDateOf(now),
    cutoffOn: pack.cutoffOn,
    blocking,
    lateReports: pack.lateReports,
    returnReasons: pack.returnReasons,
    correctionDays: pack.rules.correction.length,
    dueAt: passingAt(locked.deadlines.find((d) => d.round === clock) ?? null),
    report: readiness,
    touched: needs.touched && (await isReviewTouched(tx, locked)),
    review: null,
  };
  return { facts, readiness };
}

/** The office has acted on a report as soon as somebody has it in hand, or a signed paper about it is being entered. */
async function isReviewTouched(tx: CaseTransaction, { id, state, approval }: LockedContest): Promise<boolean> {
  if (!isStageOpen(state, 'OFFICE_REVIEW')) return false;
  const { stage, round } = { stage: 'OFFICE_REVIEW', round: reportRound(state) };
  const own = approval?.stage === stage && approval.round === round ? approval : null;
  return (own !== null && isTouched(own.state)) || (await tx.hasPaperPending(id, { stage, round }));
}
