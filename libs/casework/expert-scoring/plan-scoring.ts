import { panelRefusals } from '@jiangcheng/domain/expert-scoring/panel';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheScoring } from './at-the-scoring.ts';
import type { ScoringDesk, ScoringRequest } from './ports.ts';
import { scoringEvent } from './scoring-events.ts';

export interface PlanInput {
  chairId: string;
  /** The last instant for sheets, epoch milliseconds; from then on the chair may open without those who are missing. */
  dueAt: number;
}

/** Who presides and until when is scored. Refuses with SCORES_OPENED, EXPERT_UNKNOWN, DUE_IN_PAST. */
export const planScoring = (desk: ScoringDesk, request: ScoringRequest<PlanInput>): Promise<Outcome<true>> =>
  atTheScoring(desk, request, 'OFFICE', async ({ tx, locked, record, basis }) => {
    const { chairId, dueAt } = request.input;
    const { plan } = record;
    if (plan !== null && plan.openedAt !== null) return refused([{ code: 'SCORES_OPENED' }]);
    const [chair] = await tx.pool([chairId]);
    if (chair?.active !== true) return refused([{ code: 'EXPERT_UNKNOWN', field: 'chairId' }]);
    if (dueAt <= locked.now) return refused([{ code: 'DUE_IN_PAST', field: 'dueAt' }]);
    await tx.savePlan(locked.id, { chairId, dueAt });
    await tx.oweMove(locked);
    const before = plan === null ? null : { chair: plan.chairId, dueAt: toIsoUtc(plan.dueAt) };
    await tx.appendEvents(locked, [scoringEvent('SCORING_PLANNED', basis, { chair: chairId, dueAt: toIsoUtc(dueAt) }, { before })]);
    return done(true);
  });

/**
 * Hands the candidates to the experts. Refuses with SCORING_STARTED, SCORING_NOT_PLANNED and the codes of panelRefusals: both kinds are
 * there, the panel is full, and nobody judges somebody near to him.
 */
export const startScoring = (desk: ScoringDesk, request: ScoringRequest<object>): Promise<Outcome<true>> =>
  atTheScoring(desk, request, 'OFFICE', async ({ tx, locked, record, round, pack, basis }) => {
    const { plan } = record;
    if (plan === null) return refused([{ code: 'SCORING_NOT_PLANNED' }]);
    if (plan.startedAt !== null) return refused([{ code: 'SCORING_STARTED' }]);
    const { size, kinds, clause } = pack.panel;
    const refusals = panelRefusals(round, size, kinds, clause);
    if (refusals.length > 0) return refused(refusals);
    await tx.start(locked.id);
    // The case reminds those whose sheets are awaited: its next waking is another one now.
    await tx.oweMove(locked);
    const panels = round.panels.map(({ id, members, candidateIds }) => ({
      panel: id,
      members: members.map((one) => one.id),
      candidates: candidateIds.length,
    }));
    await tx.appendEvents(locked, [scoringEvent('SCORING_STARTED', basis, { panels, candidates: round.candidates.length })]);
    return done(true);
  });
