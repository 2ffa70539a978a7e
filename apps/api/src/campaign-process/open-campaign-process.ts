import { Injectable } from '@nestjs/common';
import { openCampaignCase } from '@jiangcheng/persistence/campaign/open-campaign-case';
import type { EntityManager } from 'typeorm';
import { mayManageCampaign } from '../campaign/campaign.service.ts';
import { Poker } from '../casework/poker.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { CampaignProcessPages } from './campaign-process-pages.ts';

/** The office opens the end of a campaign: its case is a row, the poke starts its workflow (design.md §3.3). */
@Injectable()
export class OpenCampaignProcess {
  constructor(
    private readonly commands: IdempotentCommand,
    private readonly current: CurrentRequest,
    private readonly poker: Poker,
    private readonly pages: CampaignProcessPages,
  ) {}

  async open(campaignId: string) {
    if (!mayManageCampaign(this.current.actor(), campaignId)) throw notFound();
    const caseId = await this.commands.run({ campaignId }, (manager) => this.write(manager, campaignId));
    this.poker.poke(caseId, 1);
    return this.pages.read(campaignId);
  }

  private async write(manager: EntityManager, campaignId: string): Promise<string> {
    const opening = { actor: this.current.actor(), stamp: this.current.stamp(), key: this.current.idempotencyKey() };
    const opened = await openCampaignCase(manager, campaignId, opening);
    if (opened === null) throw notFound();
    if (typeof opened === 'string') throw new ProblemError(409, opened);
    return opened.caseId;
  }
}
