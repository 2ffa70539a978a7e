import { Injectable } from '@nestjs/common';
import { campaignProcess } from '@jiangcheng/casework/campaign/campaign-process';
import { loadMoney, type Money } from '@jiangcheng/casework/payment/load-book';
import { moneyPackOf } from '@jiangcheng/casework/payment/money-pack-of';
import type { MoneyPack } from '@jiangcheng/casework/payment/ports';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { ofKind } from '@jiangcheng/casework/process/process';
import { isAuditor } from '@jiangcheng/domain/access/actor';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { moneyActs, mayReadMoney, moneyRole } from '@jiangcheng/domain/payment/permissions';
import type { PaperOf } from '@jiangcheng/persistence/payment/money-papers';
import type { SqlPayments } from '@jiangcheng/persistence/payment/sql-payments';
import { TypeormPaymentStore } from '@jiangcheng/persistence/payment/typeorm-payment-store';
import { readCampaign } from '../campaign/campaign.view.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** What a page about money was read from. `locked` is null while the campaign's end has no case. */
export interface MoneyRead {
  tx: SqlPayments;
  locked: LockedCase<CampaignState> | null;
  pack: MoneyPack;
  regulation: { id: string; edition: string };
  money: Money;
  papers: PaperOf;
  now: number;
}

const NO_PAPERS: PaperOf = () => null;
const NOTHING: Money = { awarded: [], book: { dues: [], batches: [], refunds: [] }, subsidies: [], corrections: [], noticed: [] };

/** Reads what follows from a campaign's circulars, for whom it is. What an auditor opens is noted. */
@Injectable()
export class MoneyReader {
  constructor(
    private readonly store: TypeormPaymentStore,
    private readonly current: CurrentRequest,
  ) {}

  read<T>(campaignId: string, opened: string, work: (read: MoneyRead) => T | Promise<T>): Promise<T> {
    const actor = this.current.actor();
    if (!mayReadMoney(actor, campaignId)) throw notFound();
    return this.store.read(async (tx) => {
      const campaign = await readCampaign(tx.manager, campaignId);
      if (campaign === null) throw notFound();
      const caseId = await tx.caseOf(campaignId);
      const locked = caseId === null ? null : ofKind(campaignProcess, await tx.find(caseId));
      const pack = moneyPackOf(campaign.regulation, campaign.edition, campaign.settings);
      const money = locked === null ? NOTHING : await loadMoney(tx, locked, pack);
      const papers = locked === null ? NO_PAPERS : await tx.papers(locked.id);
      if (locked !== null && this.onlyReads(campaignId))
        await tx.recordAccess({ type: opened, ...this.current.stamp(), caseId: locked.id });
      const regulation = { id: campaign.regulation, edition: campaign.edition };
      return work({ tx, locked, pack, regulation, money, papers, now: locked?.now ?? 0 });
    });
  }

  private onlyReads(campaignId: string): boolean {
    const actor = this.current.actor();
    return isAuditor(actor, campaignId) && moneyActs.every((act) => moneyRole(act, actor, campaignId) === null);
  }
}
