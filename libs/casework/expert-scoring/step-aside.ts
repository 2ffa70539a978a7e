import { dropOut, recuse, type RecusalInput } from '@jiangcheng/domain/expert-scoring/panel';
import type { ScoringRound } from '@jiangcheng/domain/expert-scoring/round';
import { isComplete } from '@jiangcheng/domain/expert-scoring/opening';
import type { Result } from '@jiangcheng/domain/shared/result';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheScoring, type AtScoring } from './at-the-scoring.ts';
import { openNow } from './open-scores.ts';
import type { ScoringDesk, ScoringRequest } from './ports.ts';
import { reasoned, scoringEvent } from './scoring-events.ts';

/**
 * 回避: another judges this candidate in an expert's place, also after scoring began; the panel keeps its size while a reserve is free. Where
 * nothing else was outstanding the sheets are opened with it. Refuses with the codes of `recuse`.
 */
export const recuseExpert = (desk: ScoringDesk, request: ScoringRequest<RecusalInput>): Promise<Outcome<{ opened: boolean }>> =>
  atTheScoring(desk, request, 'OFFICE', (at) => keep(at, recuse(at.round, request.input, at.locked.now), request.input.reason));

/** An expert drops out in the middle: he is replaced for everybody he judges. Refuses with the codes of `dropOut`. */
export const dropOutExpert = (
  desk: ScoringDesk,
  request: ScoringRequest<{ expertId: string; reason: string }>,
): Promise<Outcome<{ opened: boolean }>> =>
  atTheScoring(desk, request, 'OFFICE', (at) => keep(at, dropOut(at.round, request.input, at.locked.now), request.input.reason));

async function keep<I>(at: AtScoring<I>, result: Result<ScoringRound>, reason: string): Promise<Outcome<{ opened: boolean }>> {
  if (!result.ok) return refused(result.refusals);
  const { tx, locked, record, pack, basis } = at;
  const known = record.panels.flatMap(({ recusals }) => recusals).length;
  const added = result.value.panels.flatMap(({ id, recusals }) =>
    recusals.filter(({ no }) => no > known).map((recusal) => ({ ...recusal, panelId: id })),
  );
  await tx.saveRecusals(locked.id, added);
  const events = added.map(({ no, expertId, candidateId, replacedBy }) =>
    scoringEvent('EXPERT_RECUSED', basis, { no, expert: expertId, candidate: candidateId, replacedBy }, reasoned(reason)),
  );
  const started = record.plan !== null && record.plan.startedAt !== null;
  if (started)
    await tx.insertDeviation(locked.id, {
      ...{ kind: 'EXPERT_REPLACED', round: 1, clause: pack.rule.clause, detail: { recusals: added.length } },
      reason,
    });
  if (!started || !isComplete(result.value)) {
    await tx.appendEvents(locked, events);
    return done({ opened: false });
  }
  const opening = await openNow({ ...at, round: result.value }, null);
  if (opening.kind !== 'DONE') return opening;
  await tx.appendEvents(locked, [...events, opening.value]);
  return done({ opened: true });
}
