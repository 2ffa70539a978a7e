import { Injectable } from '@nestjs/common';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { committeeRoster, newCommitteeMember } from '@jiangcheng/contracts/api/committee';
import type { Output } from '@jiangcheng/contracts/api/output';
import { rosterRefusals } from '@jiangcheng/domain/campaign/roster';
import { committeeMembers, endMembership, insertMember } from '@jiangcheng/persistence/campaign/committee-members';
import { appendCampaignEvents } from '@jiangcheng/persistence/campaign/locked-campaign';
import { committeePosts } from '@jiangcheng/regulations/facts/committee';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource, type EntityManager } from 'typeorm';
import { labelIn } from '../platform/messages/label.ts';
import { notFound, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { CampaignDesk } from './campaign-desk.ts';
import { mayReadCampaign } from './campaign.service.ts';
import { readCampaign } from './campaign.view.ts';
import { commandBasis } from './command-basis.ts';

type Roster = Output<typeof committeeRoster>;

/** 组委会名单 of a campaign by post (附2). */
@Injectable()
export class CommitteeService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly desk: CampaignDesk,
  ) {}

  async read(campaignId: string): Promise<Roster> {
    const campaign = mayReadCampaign(this.current.actor(), campaignId) ? await readCampaign(this.source, campaignId) : null;
    if (campaign === null) throw notFound();
    return this.rosterOf(this.source.manager, campaignId, loadContestPack(campaign.regulation, campaign.edition));
  }

  enter(campaignId: string, body: Output<typeof newCommitteeMember>): Promise<Roster> {
    return this.desk.decide(campaignId, body, async (manager, campaign, pack) => {
      const held = (await committeeMembers(manager, campaignId)).filter(({ role }) => role === body.role).length;
      const refusals = rosterRefusals(committeePosts(pack), body.role, held);
      if (refusals.length > 0) throw refusalProblem({ ok: false, refusals });
      await insertMember(manager, campaignId, body, this.current.actor().accountId);
      const after = { ...body, label: this.labelOf(pack, body.role) };
      const clause = committeePosts(pack).find(({ role }) => role === body.role)?.clause ?? null;
      await appendCampaignEvents(manager, campaign, [
        auditEvent('COMMITTEE_MEMBER_ENTERED', { ...commandBasis(this.current), after, clause }),
      ]);
      return this.rosterOf(manager, campaignId, pack);
    });
  }

  remove(campaignId: string, memberId: string, { reason }: { reason: string }): Promise<Roster> {
    return this.desk.decide(campaignId, { memberId, reason }, async (manager, campaign, pack) => {
      const member = (await committeeMembers(manager, campaignId)).find(({ id }) => id === memberId);
      if (member === undefined) throw notFound();
      await endMembership(manager, memberId);
      const { role, name, organization, post } = member;
      const before = { role, name, organization, post, label: this.labelOf(pack, role) };
      const why = { code: 'REASON', text: reason };
      await appendCampaignEvents(manager, campaign, [
        auditEvent('COMMITTEE_MEMBER_REMOVED', {
          ...commandBasis(this.current),
          before,
          after: { name, label: before.label },
          reason: why,
        }),
      ]);
      return this.rosterOf(manager, campaignId, pack);
    });
  }

  private labelOf(pack: ContestPack, role: string): string {
    const post = committeePosts(pack).find((one) => one.role === role);
    return post === undefined ? role : labelIn(post.label, 'zh-CN');
  }

  private async rosterOf(manager: EntityManager, campaignId: string, pack: ContestPack): Promise<Roster> {
    const members = Map.groupBy(await committeeMembers(manager, campaignId), ({ role }) => role);
    const posts = committeePosts(pack).map(({ role, label, count, clause }) => ({
      ...{ role, count, clause, label: labelIn(label, this.current.locale()) },
      members: (members.get(role) ?? []).map(({ id, name, organization, post, enteredBy, enteredAt }) => ({
        ...{ id, name, organization, post, enteredBy },
        enteredAt: enteredAt.toISOString(),
      })),
    }));
    return { posts };
  }
}
