import { Injectable } from '@nestjs/common';
import { campaignProcess } from '@jiangcheng/casework/campaign/campaign-process';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { fileOwnSubsidy } from '@jiangcheng/casework/payment/own-subsidy';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { ofKind } from '@jiangcheng/casework/process/process';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { ownSubsidies, ownSubsidy } from '@jiangcheng/contracts/api/payment';
import { organizersOf } from '@jiangcheng/domain/access/actor';
import { organizerIds } from '@jiangcheng/domain/contest/state';
import { PRIZE_CLAUSE, SUBSIDY_CLAUSE } from '@jiangcheng/domain/payment/book';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { organizationNames } from '@jiangcheng/persistence/organization/organization-names';
import type { SqlPayments } from '@jiangcheng/persistence/payment/sql-payments';
import { TypeormPaymentStore } from '@jiangcheng/persistence/payment/typeorm-payment-store';
import { notFound } from '../platform/problems.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { stepViewOf } from './batch.view.ts';
import { MoneyCommands } from './money-commands.ts';

/** 竞赛补助 for the organizers of a contest: what they filed, and the way to file (000/附1/七(一)). */
@Injectable()
export class OwnSubsidiesService {
  constructor(
    private readonly store: TypeormPaymentStore,
    private readonly commands: MoneyCommands,
    private readonly current: CurrentRequest,
  ) {}

  read(contestId: string): Promise<Output<typeof ownSubsidies>> {
    return this.store.read(async (tx) => {
      const { campaignId, own } = await this.contestOf(tx, contestId);
      const endId = await tx.caseOf(campaignId);
      const filed = endId === null ? [] : await tx.subsidies(endId);
      const mine = filed.filter((one) => one.contestId === contestId && own.includes(one.organizationId));
      const names = await organizationNames(tx.manager, own);
      return {
        organizations: own.map((organizationId) => ({ organizationId, name: names[organizationId] ?? '' })),
        applications: mine.map(({ id, organization, status, finalAccount, decision, refusal, filed: step }) => ({
          ...{ id, organization, status, finalAccount, decided: decision?.amount ?? null, refusal, filed: stepViewOf(step) },
        })),
        refusals: (await refusalsOf(tx, { campaignId, contestId, endId })).map((one) => refusalViewOf(one, this.current.locale())),
      };
    });
  }

  async file(contestId: string, body: Output<typeof ownSubsidy>) {
    const { campaignId } = await this.store.read((tx) => this.contestOf(tx, contestId));
    return this.commands.run(fileOwnSubsidy, campaignId, { ...body, contestId, organizationId: body.organizationId.toLowerCase() }, body);
  }

  /** To whoever does not organize it, it is not there. */
  private async contestOf(tx: SqlPayments, contestId: string): Promise<{ campaignId: string; own: string[] }> {
    const found: LockedContest | null = ofKind(contestProcess, await tx.find(contestId));
    if (found === null) throw notFound();
    const { campaignId } = found.scope;
    const own = organizersOf(this.current.actor(), { campaignId, organizationIds: organizerIds(found.state) });
    if (own.length === 0) throw notFound();
    return { campaignId, own };
  }
}

interface Place {
  campaignId: string;
  contestId: string;
  endId: string | null;
}

/** Why none is filed now: before the contest is confirmed, and before the campaign's end has a case. */
async function refusalsOf(tx: SqlPayments, { campaignId, contestId, endId }: Place): Promise<Refusal[]> {
  const end = endId === null ? null : ofKind(campaignProcess, await tx.find(endId));
  return [
    ...((await tx.confirmedContest(campaignId, contestId)) === null ? [{ code: 'CONTEST_NOT_CONFIRMED', clause: SUBSIDY_CLAUSE }] : []),
    ...(end === null ? [{ code: 'CAMPAIGN_END_MISSING', clause: PRIZE_CLAUSE }] : []),
  ];
}
