import { reportRound } from '@jiangcheng/domain/contest/state';
import { standingHold, type StandingHold } from '@jiangcheng/domain/score-report/draft-hold';
import type { Draft } from '@jiangcheng/domain/score-report/records';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheReport, type AtReport } from './at-the-report.ts';
import type { ReportDesk, ReportRequest } from './ports.ts';
import { draftTakenEvent } from './report-events.ts';

/** Who holds the draft now, by the campaign's setting; null when nobody does. */
export const holdNow = <I>({ locked, pack }: Pick<AtReport<I>, 'locked' | 'pack'>, draft: Draft | null): StandingHold | null =>
  standingHold(draft, reportRound(locked.state), pack.draftHoldMinutes, locked.now);

/** Somebody else edits it: who, and since when. Null when this account may save. */
export function heldByAnother<I>(at: AtReport<I>, draft: Draft | null): Outcome<never> | null {
  const hold = holdNow(at, draft);
  if (hold === null || hold.accountId === at.request.origin.actor.accountId) return null;
  return { kind: 'CONFLICT', code: 'DRAFT_HELD', params: { by: hold.name, at: toIsoUtc(hold.since) } };
}

/** 接手 of a draft that another holds: one act, in the case's history. Refuses DRAFT_NOT_HELD where nobody else does: saving takes it. */
export const takeDraft = (desk: ReportDesk, request: ReportRequest<object>): Promise<Outcome<{ version: number }>> =>
  atTheReport(desk, request, async (at) => {
    const { draft } = await at.tx.dossier(request.caseId);
    const hold = holdNow(at, draft);
    const { accountId } = request.origin.actor;
    if (draft === null || hold === null || hold.accountId === accountId) return refused([{ code: 'DRAFT_NOT_HELD' }]);
    await at.tx.holdDraft({ caseId: request.caseId, accountId, since: at.locked.now });
    await at.tx.appendEvents(at.locked, [draftTakenEvent(at.basis, hold, draft.version)]);
    return done({ version: draft.version });
  });
