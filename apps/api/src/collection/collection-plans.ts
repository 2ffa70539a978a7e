import { Injectable } from '@nestjs/common';
import type { collectionPlans as view } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isAuditor, isOffice } from '@jiangcheng/domain/access/actor';
import { collectionPlans } from '@jiangcheng/regulations/facts';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { itemsView } from './collection.view.ts';

interface Campaign {
  regulation: string;
  edition: string;
  kind: string;
  settings: Record<string, unknown>;
}

/** What a campaign's regulation has many units hand in, for the office that opens a window. */
@Injectable()
export class CollectionPlans {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  async of(campaignId: string): Promise<Output<typeof view>> {
    const actor = this.current.actor();
    const [campaign] = await this.source.query<Campaign[]>('select regulation, edition, kind, settings from app.campaign where id = $1', [
      campaignId,
    ]);
    if (campaign?.kind !== 'CONTEST' || !(isOffice(actor, campaignId) || isAuditor(actor, campaignId))) throw notFound();
    const plans = collectionPlans(loadContestPack(campaign.regulation, campaign.edition), campaign.settings);
    return {
      items: plans.map((plan) => {
        const { key, title, units, rule, clause } = plan;
        return { ...{ key, title, units, dueOn: rule.on, hard: rule.hard, clause }, items: itemsView(plan, this.current.locale()) };
      }),
    };
  }
}
