import { Injectable } from '@nestjs/common';
import { lockCampaign, type LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import type { EntityManager } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { mayManageCampaign } from './campaign.service.ts';

/** Commands of the office about a campaign: each once, under the campaign's lock, with its pack at hand. */
@Injectable()
export class CampaignDesk {
  constructor(
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
  ) {}

  decide<T>(
    campaignId: string,
    body: object,
    work: (manager: EntityManager, campaign: LockedCampaign, pack: ContestPack) => Promise<T>,
  ): Promise<T> {
    return this.underLock(campaignId, body, 'CONTEST', (manager, campaign) =>
      work(manager, campaign, loadContestPack(campaign.regulation, campaign.edition)),
    );
  }

  /** The same where the pack is of this kind: a campaign of contests, or a round of a selection. */
  underLock<T>(
    campaignId: string,
    body: object,
    kind: LockedCampaign['kind'],
    work: (manager: EntityManager, campaign: LockedCampaign) => Promise<T>,
  ): Promise<T> {
    if (!mayManageCampaign(this.current.actor(), campaignId)) throw notFound();
    return this.locked(campaignId, body, kind, work);
  }

  /** The same for an applicant, whose right to it the command itself looks at. */
  locked<T>(
    campaignId: string,
    body: object,
    kind: LockedCampaign['kind'],
    work: (manager: EntityManager, campaign: LockedCampaign) => Promise<T>,
  ): Promise<T> {
    return this.commands.run(body, async (manager) => {
      const campaign = await lockCampaign(manager, campaignId);
      if (campaign?.kind !== kind) throw notFound();
      return work(manager, campaign);
    });
  }
}
