import { Injectable } from '@nestjs/common';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { exchangeRemoval, exchangeView, newExchange } from '@jiangcheng/contracts/api/exchange';
import type { Output } from '@jiangcheng/contracts/api/output';
import { exchangeRefusals } from '@jiangcheng/domain/exchange/register';
import { insertExchange, readExchanges, removeExchange } from '@jiangcheng/persistence/campaign/exchange-events';
import { appendCampaignEvents } from '@jiangcheng/persistence/campaign/locked-campaign';
import { exchangeClause } from '@jiangcheng/regulations/facts/youth';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignDesk } from '../campaign/campaign-desk.ts';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { readCampaign } from '../campaign/campaign.view.ts';
import { commandBasis } from '../campaign/command-basis.ts';
import { notFound, refuseIf } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

type View = Output<typeof exchangeView>;

/** 技能展示交流活动: registered by the office where one is held, and taken out again with a reason. */
@Injectable()
export class ExchangeService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly desk: CampaignDesk,
  ) {}

  async read(campaignId: string): Promise<View> {
    const campaign = mayReadCampaign(this.current.actor(), campaignId) ? await readCampaign(this.source, campaignId) : null;
    if (campaign === null) throw notFound();
    return viewOf(this.source.manager, campaignId, clauseOf(loadContestPack(campaign.regulation, campaign.edition)));
  }

  enter(campaignId: string, body: Output<typeof newExchange>): Promise<View> {
    return this.desk.decide(campaignId, body, async (manager, campaign, pack) => {
      const clause = clauseOf(pack);
      const event = { ...body, note: body.note ?? null };
      const standing = (await readExchanges(manager, campaignId)).map(({ name }) => name);
      refuseIf(exchangeRefusals(event, { year: campaign.year, standing, clause }));
      await insertExchange(manager, campaignId, event, this.current.actor().accountId);
      await appendCampaignEvents(manager, campaign, [
        auditEvent('EXCHANGE_REGISTERED', { ...commandBasis(this.current), after: event, clause }),
      ]);
      return viewOf(manager, campaignId, clause);
    });
  }

  remove(campaignId: string, exchangeId: string, body: Output<typeof exchangeRemoval>): Promise<View> {
    return this.desk.decide(campaignId, { exchangeId, ...body }, async (manager, campaign, pack) => {
      const clause = clauseOf(pack);
      const row = (await readExchanges(manager, campaignId)).find(({ id }) => id === exchangeId);
      if (row === undefined) throw notFound();
      await removeExchange(manager, exchangeId, body.reason);
      await appendCampaignEvents(manager, campaign, [
        auditEvent('EXCHANGE_REMOVED', {
          ...{ ...commandBasis(this.current), before: { name: row.name }, after: { name: row.name }, clause },
          reason: { code: 'REASON', text: body.reason },
        }),
      ]);
      return viewOf(manager, campaignId, clause);
    });
  }
}

async function viewOf(manager: EntityManager, campaignId: string, clause: string): Promise<View> {
  const rows = await readExchanges(manager, campaignId);
  return { clause, events: rows.map((row) => ({ ...row, enteredAt: row.enteredAt.toISOString() })) };
}

/** A regulation that knows no such event has no such page. */
function clauseOf(pack: ContestPack): string {
  const clause = exchangeClause(pack);
  if (clause === null) throw notFound();
  return clause;
}
