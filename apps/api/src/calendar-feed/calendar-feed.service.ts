import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { newCalendarFeed } from '@jiangcheng/contracts/api/calendar-feed';
import type { Output } from '@jiangcheng/contracts/api/output';
import { hashSecret, newSecret } from '@jiangcheng/identity/secrets';
import { addFeed, feedsOf, ownerOfFeed, revokeFeed } from '@jiangcheng/persistence/calendar/calendar-feeds';
import { deadlinesOfCampaign, deadlinesOfPerson, type FeedDeadline } from '@jiangcheng/persistence/calendar/feed-deadlines';
import { DataSource, type EntityManager } from 'typeorm';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { readCampaign } from '../campaign/campaign.view.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { API_CONFIG, type ApiConfig } from '../platform/settings.ts';
import { icsOf } from './ics.ts';

/** Deadlines for calendar programs: a person's own, or a campaign's for who may read it. What a feed shows is asked anew each time. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  async list() {
    return { items: await feedsOf(this.source, this.current.actor().accountId), nextCursor: null };
  }

  open(body: Output<typeof newCalendarFeed>) {
    const actor = this.current.actor();
    const campaignId = body.campaignId ?? null;
    if (campaignId !== null && !mayReadCampaign(actor, campaignId)) throw notFound();
    const work = async (manager: EntityManager) => {
      if (campaignId !== null && (await readCampaign(manager, campaignId)) === null) throw notFound();
      const secret = newSecret();
      const feed = await addFeed(manager, { accountId: actor.accountId, campaignId, secretHash: hashSecret(secret) });
      await recordAccess(manager, { type: 'FEED_OPENED', ...this.current.stamp(), detail: { feedId: feed.id, campaignId } });
      return { ...feed, url: `${this.config.publicUrl}/api/v1/feeds/${secret}.ics` };
    };
    return this.commands.run(body, work, { sealed: true });
  }

  revoke(id: string) {
    const { accountId } = this.current.actor();
    return this.commands.run({ id }, async (manager) => {
      if (!(await revokeFeed(manager, accountId, id))) throw notFound();
      await recordAccess(manager, { type: 'FEED_REVOKED', ...this.current.stamp(), detail: { feedId: id } });
      return { ok: true as const };
    });
  }

  /** By the secret in the address alone: nobody is signed in. */
  async bySecret(file: string): Promise<string> {
    const owner = await ownerOfFeed(this.source, hashSecret(file.replace(/\.ics$/, '')));
    if (owner === null) throw notFound();
    if (owner.campaignId === null) return this.write(await deadlinesOfPerson(this.source, owner.grants, owner.personId), null);
    if (!mayReadCampaign(owner, owner.campaignId)) throw notFound();
    return this.ofCampaign(owner.campaignId);
  }

  /** By a session. */
  async campaign(id: string): Promise<string> {
    if (!mayReadCampaign(this.current.actor(), id)) throw notFound();
    return this.ofCampaign(id);
  }

  private async ofCampaign(id: string): Promise<string> {
    const campaign = await readCampaign(this.source, id);
    if (campaign === null) throw notFound();
    return this.write(await deadlinesOfCampaign(this.source, id), campaign.title);
  }

  private write(deadlines: readonly FeedDeadline[], title: string | null): string {
    const locale = this.current.locale();
    const own = locale === 'en' ? 'Deadlines of my tasks' : '我的待办期限';
    return icsOf(deadlines, { name: title ?? own, publicUrl: this.config.publicUrl, locale });
  }
}
