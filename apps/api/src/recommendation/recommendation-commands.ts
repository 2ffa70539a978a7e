import { Inject, Injectable } from '@nestjs/common';
import { NotCanonicalError } from '@jiangcheng/audit/canonical';
import { fileCandidate, rankCandidates, withdrawCandidate } from '@jiangcheng/casework/recommendation/file-candidate';
import type { RecommendationDesk, UnitRequest } from '@jiangcheng/casework/recommendation/ports';
import { recordCandidateOpinion } from '@jiangcheng/casework/recommendation/record-opinion';
import { exceptCandidate, reviewCandidate } from '@jiangcheng/casework/recommendation/review-candidate';
import { saveCandidate } from '@jiangcheng/casework/recommendation/save-candidate';
import { saveRecommendation } from '@jiangcheng/casework/recommendation/save-recommendation';
import type * as contract from '@jiangcheng/contracts/api/recommendation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand, type CommandId } from '../platform/idempotent-command.ts';
import { ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { RECOMMENDATION_DESK } from './recommendation-desk.ts';
import { RoundCases } from './round-cases.ts';

/** Whose recommendation of which round a route names. */
export interface UnitPlace {
  roundId: string;
  organizationId: string;
}
export type CandidatePlace = UnitPlace & { candidateId: string };

/** Acts on what a unit recommends as they come over HTTP. */
@Injectable()
export class RecommendationCommands {
  constructor(
    @Inject(RECOMMENDATION_DESK) private readonly desk: RecommendationDesk,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
    private readonly cases: RoundCases,
  ) {}

  async save(place: UnitPlace, body: Output<typeof contract.saveRecommendation>) {
    return valueOrProblem(await saveRecommendation(this.desk, await this.request(place, body)));
  }

  async rank(place: UnitPlace, { candidateIds }: Output<typeof contract.rankCandidates>) {
    const ids = candidateIds.map((id) => id.toLowerCase());
    return valueOrProblem(await rankCandidates(this.desk, await this.request(place, { candidateIds: ids })));
  }

  async saveCandidate(place: UnitPlace, candidateId: string | null, body: Output<typeof contract.saveCandidate>) {
    return valueOrProblem(
      await saveCandidate(this.desk, await this.request(place, { ...body, candidateId: candidateId?.toLowerCase() ?? null })),
    );
  }

  async file(place: CandidatePlace, body: Output<typeof contract.fileCandidate>) {
    return valueOrProblem(await fileCandidate(this.desk, await this.on(place, body)));
  }

  async withdraw(place: CandidatePlace, body: Output<typeof contract.withdrawCandidate>) {
    return valueOrProblem(await withdrawCandidate(this.desk, await this.on(place, body)));
  }

  async review(place: CandidatePlace, body: Output<typeof contract.reviewCandidate>) {
    return valueOrProblem(await reviewCandidate(this.desk, await this.on(place, body)));
  }

  async except(place: CandidatePlace, body: Output<typeof contract.exceptCandidate>) {
    return valueOrProblem(await exceptCandidate(this.desk, await this.on(place, body)));
  }

  async opinion(place: CandidatePlace, body: Output<typeof contract.recordOpinion>) {
    return valueOrProblem(await recordCandidateOpinion(this.desk, await this.on(place, body)));
  }

  private on<I extends object>({ candidateId, ...place }: CandidatePlace, body: I): Promise<UnitRequest<I & { candidateId: string }>> {
    return this.request(place, { ...body, candidateId: candidateId.toLowerCase() });
  }

  private async request<I>({ roundId, organizationId }: UnitPlace, input: I): Promise<UnitRequest<I>> {
    const key = this.keyOf(input);
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    return { caseId: await this.cases.idOf(roundId), organizationId: organizationId.toLowerCase(), input, origin, key };
  }

  /** Names are texts as they were typed: one with half a character in it has no canonical form, and no row could hold it. */
  private keyOf(input: unknown): CommandId {
    try {
      return this.keys.identify(input);
    } catch (error) {
      if (error instanceof NotCanonicalError) throw new ProblemError(400, 'INPUT_INVALID', { errors: [{ code: 'TEXT_NOT_WELL_FORMED' }] });
      throw error;
    }
  }
}
