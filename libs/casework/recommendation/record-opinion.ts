import { recordOpinion } from '@jiangcheng/domain/recommendation/opinions';
import type { Opinion } from '@jiangcheng/domain/recommendation/records';
import { refused, type Outcome } from '../ports/outcome.ts';
import { atTheCandidate, foreignFile } from './at-the-unit.ts';
import { unitEvent } from './candidate-events.ts';
import { moved } from './file-candidate.ts';
import type { CandidateMoved, RecommendationDesk, UnitRequest } from './ports.ts';

/** 征求意见 of a body about a candidate, recorded by the office. Refuses with the codes of recordOpinion, FILE_NOT_OF_CASE; CONFLICT_CANDIDATE. */
export const recordCandidateOpinion = (
  desk: RecommendationDesk,
  request: UnitRequest<Opinion & { candidateId: string; version: number }>,
): Promise<Outcome<CandidateMoved>> =>
  atTheCandidate(desk, request, 'OFFICE', async (at, candidate) => {
    const { body, askedOn, dueOn = null, answer } = request.input;
    const result = recordOpinion({ body, askedOn, dueOn, answer }, candidate, at.locked.state, at.pack, at.today);
    if (!result.ok) return refused(result.refusals);
    const scan = answer === null ? null : await at.tx.fileHash(at.locked.id, answer.fileId, 'OPINION_REPLY');
    if (answer !== null && scan === null) return foreignFile('fileId');
    // What was answered is about a person: the history says by whom and when, and has the scan's hash.
    return moved(at, { ...candidate, opinions: result.value }, (after) =>
      unitEvent(
        'OPINION_RECORDED',
        at,
        { ...after, body, askedOn, dueOn, answeredOn: answer?.on ?? null },
        { clause: at.pack.opinions.clause, documents: scan === null ? [] : [scan] },
      ),
    );
  });
