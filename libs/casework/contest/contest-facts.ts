import { randomBytes } from 'node:crypto';
import type { Entrant } from '@jiangcheng/domain/contest/draw';
import type { ContestFacts, EntrantFacts, RecheckFacts } from '@jiangcheng/domain/contest/facts';
import { clockRound, isReportClock } from '@jiangcheng/domain/contest/report-clock';
import { reportRound, type ContestState } from '@jiangcheng/domain/contest/state';
import type { HostingBan } from '@jiangcheng/domain/hosting/application';
import type { ReportedRow } from '@jiangcheng/domain/recheck/recheck';
import { isTouched } from '@jiangcheng/domain/approval/withdrawing';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { passingAt } from '../deadline/deadline-row.ts';
import { lotOf } from '../expert-scoring/lot-of.ts';
import type { CaseTransaction, LockedContest, ReportReadiness } from '../ports/case-store.ts';
import { frontFacts, type Named } from './front-facts.ts';
import type { ContestPack } from './rules.ts';

/** What must be loaded for an act beside the state. */
export interface Needs {
  blocking: boolean;
  report: boolean;
  touched: boolean;
  appeal: boolean;
  entrants: boolean;
  recheck: boolean;
  finalists: boolean;
}

export const needsOf = (act: string): Needs => ({
  blocking: act === 'release',
  report: act === 'handIn',
  touched: act === 'withdraw',
  finalists: act === 'confirm',
  appeal: act === 'registerAppeal' || act === 'confirm',
  recheck: act === 'drawRecheck' || act === 'enterRecheck',
  entrants: act === 'drawLots' || act === 'recordDraw' || act === 'markEntrant',
});

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
  const clock = clockRound(state, reportRound(state));
  const facts: ContestFacts = {
    today: civilDateOf(now),
    cutoffOn: pack.cutoffOn,
    localRanking: pack.localRanking,
    blocking,
    bans: await bansOfNew(tx, state, named),
    front: await frontFacts(tx, locked, pack, named),
    lateReports: pack.lateReports,
    returnReasons: pack.returnReasons,
    correctionDays: pack.rules.correction.length,
    dueAt: passingAt(locked.deadlines.find((d) => isReportClock(d) && d.round === clock) ?? null),
    report: readiness,
    day: pack.day,
    recheck: needs.recheck ? recheckFacts(pack, await tx.reportedRows(locked.id, reportRound(state))) : null,
    entrants: needs.entrants ? entrantFacts(await tx.entrantsOf(locked.id)) : null,
    appeals: needs.appeal ? { lengths: pack.appeals, calendar: await tx.calendar() } : null,
    touched: needs.touched && (await isReviewTouched(tx, locked)),
    finalists: needs.finalists ? { ...pack.finalists, ...(await tx.finalistsOf(locked.id, reportRound(state))) } : null,
    review: null,
  };
  return { facts, readiness };
}

/** Of those who are not its organizers yet. */
async function bansOfNew(tx: CaseTransaction, { organizers }: ContestState, named: Named): Promise<readonly HostingBan[]> {
  const known = organizers.map(({ organizationId }) => organizationId);
  const added = (named.organizers ?? []).map(({ organizationId }) => organizationId).filter((id) => !known.includes(id));
  return added.length === 0 ? [] : tx.money.bans(added);
}

/** A seed that nobody knew before; of seed and id anybody makes the lots again: `printf '%s\\n%s' SEED ID | sha256sum`. */
function entrantFacts(all: readonly Entrant[]): EntrantFacts {
  const seed = randomBytes(16).toString('hex');
  return { all, seed, lots: { start: (id) => lotOf(seed, id), code: (id) => lotOf(seed, `code ${id}`) } };
}

/** The same of the rows of a report. */
function recheckFacts({ recheck: rule }: ContestPack, rows: readonly ReportedRow[]): RecheckFacts {
  const seed = randomBytes(16).toString('hex');
  return { rule, rows, seed, lotOf: (key) => lotOf(seed, key) };
}

/** The office has acted on a report as soon as somebody has it in hand, or its own signed paper about it is being entered; the organizer's is not. */
async function isReviewTouched(tx: CaseTransaction, { id, state, approval }: LockedContest): Promise<boolean> {
  if (!isStageOpen(state, 'OFFICE_REVIEW')) return false;
  const { stage, round } = { stage: 'OFFICE_REVIEW', round: reportRound(state) };
  const own = approval?.stage === stage && approval.round === round ? approval : null;
  return (own !== null && isTouched(own.state)) || (await tx.hasPaperPending(id, { stage, round, besides: 'withdraw' }));
}
