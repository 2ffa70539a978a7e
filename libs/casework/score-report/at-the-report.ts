import { actsForOrganizer, isOffice, mayRead, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import { currentStage, isStageOpen } from '@jiangcheng/domain/process/story';
import { scoringOf, leadOrganizer } from '@jiangcheng/domain/contest/state';
import { scoredAs, type ScorePack } from '@jiangcheng/domain/score-report/score-pack';
import { actedAs } from '../audit/acted-as.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedContest } from '../ports/case-store.ts';
import { contestProcess } from '../contest/contest-process.ts';
import { ofKind } from '../process/process.ts';
import type { ReportDesk, ReportRequest, ScoreReportTransaction } from './ports.ts';

/** A command on a report that its organizer may change now. */
export interface AtReport<I> {
  tx: ScoreReportTransaction;
  desk: ReportDesk;
  request: ReportRequest<I>;
  locked: LockedContest;
  pack: ScorePack;
  /** Who acted and for whom, for every event of this command. */
  basis: Partial<NewAuditEvent>;
}

/** The organizer, or the office filling in for it (代填, office.md §4). */
export const actingRoleAt = (actor: Actor, scope: CaseScope): 'ORGANIZER' | 'OFFICE' | null => {
  if (actsForOrganizer(actor, scope)) return 'ORGANIZER';
  return isOffice(actor, scope.campaignId) ? 'OFFICE' : null;
};

/** Runs a command once, under the case's lock, while the report is being written, by who may write it. */
export function atTheReport<I, T>(
  desk: ReportDesk,
  request: ReportRequest<I>,
  work: (at: AtReport<I>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return desk.store.once(request.key, async (tx): Promise<Outcome<T>> => {
    const locked = ofKind(contestProcess, await tx.lock(request.caseId));
    const { actor } = request.origin;
    if (locked === null || !mayRead(actor, locked.scope)) return notFound;
    const role = actingRoleAt(actor, locked.scope);
    if (role === null) return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'ORGANIZER' } }] };
    if (!isStageOpen(locked.state, 'SCORE_REPORT'))
      return refused([{ code: 'STAGE_NOT_OPEN', params: { stage: currentStage(locked.state)?.stage ?? 'NONE' } }]);
    const pack = scoredAs(desk.packOf(locked.regulation, locked.edition, locked.settings), scoringOf(locked.state));
    return work({ tx, desk, request, locked, pack, basis: basisOf(request, locked, role) });
  });
}

function basisOf<I>(request: ReportRequest<I>, { state }: LockedContest, role: 'ORGANIZER' | 'OFFICE'): Partial<NewAuditEvent> {
  const filledIn = role === 'OFFICE' ? { onBehalfOf: leadOrganizer(state), enteredBy: request.origin.actor.accountId } : {};
  return { ...actedAs(request, role), ...filledIn };
}
