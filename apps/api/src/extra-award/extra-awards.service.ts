import { Injectable } from '@nestjs/common';
import { recordExtraAward, withdrawExtraAward } from '@jiangcheng/casework/award/extra-awards';
import type { extraAwards, extraAwardWithdrawal, newExtraAward } from '@jiangcheng/contracts/api/extra-award';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { EXTRA_AWARD_CLAUSE } from '@jiangcheng/domain/award/extra-award';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { ExtraAwardStore } from '@jiangcheng/persistence/extra-award/extra-award-store';
import { newId } from '@jiangcheng/persistence/ids';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** 个人优秀奖 and 团体奖 of a contest, apart from its own awards (000-58). */
@Injectable()
export class ExtraAwardsService {
  constructor(
    private readonly store: ExtraAwardStore,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
  ) {}

  read(caseId: string): Promise<Output<typeof extraAwards>> {
    return this.store.read(async (tx) => {
      const found = await tx.find(caseId);
      const actor = this.current.actor();
      if (found?.kind !== 'contest' || !mayRead(actor, found.scope)) throw notFound();
      const awards = await tx.read(caseId);
      return {
        awards: awards.map((award) => ({ ...award, enteredAt: toIsoLocal(award.enteredAt) })),
        clause: EXTRA_AWARD_CLAUSE,
        may: { record: isOffice(actor, found.scope.campaignId) },
      };
    });
  }

  async record(caseId: string, input: Output<typeof newExtraAward>) {
    return valueOrProblem(await recordExtraAward(this.at, this.request(caseId, input)));
  }

  async withdraw(caseId: string, input: Output<typeof extraAwardWithdrawal> & { awardId: string }) {
    return valueOrProblem(await withdrawExtraAward(this.at, this.request(caseId, input)));
  }

  private get at() {
    return { store: this.store, newId };
  }

  private request<I extends object>(caseId: string, input: I) {
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    return { caseId, input, origin, key: this.keys.identify(input) };
  }
}
