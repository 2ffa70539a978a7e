import type { DeclaredRelation } from '@jiangcheng/domain/expert-scoring/records';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheScoring, onBehalf, takesPart } from './at-the-scoring.ts';
import type { ScoringDesk, ScoringRequest } from './ports.ts';
import { scoringEvent } from './scoring-events.ts';

export interface DeclarationInput {
  /** Whose it is, where the office enters a signed one; without it his own. */
  expertId?: string | undefined;
  /** The day on that paper, civil date. */
  signedOn?: string | undefined;
  /** Empty: he is related to nobody. */
  relations: readonly DeclaredRelation[];
}

/**
 * 利益关系申报, before a file opens; a later one adds to it and takes nothing back. From whom he is related to he steps aside. Refuses with
 * EXPERT_UNKNOWN, DECLARATION_IN_FUTURE, CANDIDATE_UNKNOWN, SCORES_OPENED. Who sits himself enters nobody else's.
 */
export const declareInterest = (desk: ScoringDesk, request: ScoringRequest<DeclarationInput>): Promise<Outcome<true>> =>
  atTheScoring(desk, request, 'EXPERT_OR_OFFICE', async (at) => {
    const { tx, locked, record, me } = at;
    const { relations, signedOn = null } = request.input;
    const expertId = request.input.expertId ?? me;
    if (me !== null && expertId !== me) return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    if (!takesPart(record, expertId)) return refused([{ code: 'EXPERT_UNKNOWN', field: 'expertId' }]);
    if (record.plan !== null && record.plan.openedAt !== null) return refused([{ code: 'SCORES_OPENED' }]);
    if (signedOn !== null && signedOn > civilDateOf(locked.now)) return refused([{ code: 'DECLARATION_IN_FUTURE', field: 'signedOn' }]);
    const known = new Set(record.candidates.map(({ id }) => id));
    const unknown = relations.filter(({ candidateId }) => !known.has(candidateId));
    if (unknown.length > 0)
      return refused(unknown.map(({ candidateId }) => ({ code: 'CANDIDATE_UNKNOWN', params: { candidate: candidateId } })));
    await tx.saveDeclaration(locked.id, expertId, relations);
    const said = relations.map(({ candidateId, relation }) => ({ candidate: candidateId, relation }));
    const after = { expert: expertId, relations: said, ...(signedOn === null ? {} : { signedOn }) };
    await tx.appendEvents(locked, [scoringEvent('INTEREST_DECLARED', onBehalf(at, expertId), after)]);
    return done(true);
  });
