import { isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { ORG_AWARD_CLAUSE } from '@jiangcheng/domain/org-award/acts';
import { assess } from '@jiangcheng/domain/org-award/assess';
import { checkReview, type Review } from '@jiangcheng/domain/org-award/review';
import { currentStage, isStageOpen } from '@jiangcheng/domain/process/story';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import type { OrgAwardStore } from '../ports/org-award-store.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { ofKind } from '../process/process.ts';
import { orgAwardProcess } from './org-award-process.ts';
import { orgAwardPack } from './types.ts';

export interface ReviewRequest {
  caseId: string;
  organizationId: string;
  review: Review;
  /** The version that the person saw, 0 for none. */
  version: number;
  origin: CommandOrigin;
  key: CommandKey;
}

/**
 * The office's column of one unit, row by row (003/附4 考核得分): kept beside the unit's own, which nobody changes any more. Refuses with
 * STAGE_NOT_OPEN and the codes of checkReview; CONFLICT_REVIEW.
 */
export const reviewUnit = (store: OrgAwardStore, request: ReviewRequest): Promise<Outcome<{ version: number }>> =>
  store.once(request.key, async (tx): Promise<Outcome<{ version: number }>> => {
    const { caseId, organizationId, review, version, origin } = request;
    const locked = ofKind(orgAwardProcess, await tx.lock(caseId));
    if (locked === null || !mayRead(origin.actor, locked.scope)) return notFound;
    if (!isOffice(origin.actor, locked.scope.campaignId))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    const self = await tx.handed(locked.state.collectionId, organizationId);
    if (self === null) return notFound;
    if (!isStageOpen(locked.state, 'REVIEW'))
      return refused([{ code: 'STAGE_NOT_OPEN', params: { stage: currentStage(locked.state)?.stage ?? 'NONE' } }]);
    const before = await tx.review(caseId, organizationId);
    if ((before?.version ?? 0) !== version) return { kind: 'CONFLICT', code: 'CONFLICT_REVIEW', params: { version: before?.version ?? 0 } };
    const { rubric } = orgAwardPack(locked);
    const checked = checkReview(self.answers, review, rubric);
    if (!checked.ok) return refused(checked.refusals);
    const next = { ...checked.value, version: version + 1 };
    await tx.saveReview(caseId, organizationId, next, origin.actor.accountId);
    const [own, reviewed] = [self.answers, next.answers].map((answers) => valueOf(assess(answers, rubric)));
    const after = { unit: organizationId, version: next.version, self: own?.total ?? null, reviewed: reviewed?.total ?? null };
    const event = auditEvent('ASSESSMENT_REVIEWED', { ...actedAs(request, 'OFFICE'), clause: ORG_AWARD_CLAUSE, after });
    await tx.appendEvents(locked, [event]);
    return done({ version: next.version });
  });
