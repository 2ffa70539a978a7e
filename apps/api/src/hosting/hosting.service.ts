import { Injectable } from '@nestjs/common';
import type { hostingDecision, hostingRefiling, newHostingApplication } from '@jiangcheng/contracts/api/hosting';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { decisionRefusals } from '@jiangcheng/domain/hosting/decide';
import type { LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import {
  findApplication,
  insertApplication,
  listApplications,
  refileApplication,
  type ApplicationFields,
  type ApplicationRow,
} from '@jiangcheng/persistence/hosting/applications';
import { applicationWindow } from '@jiangcheng/regulations/facts/hosting';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignDesk } from '../campaign/campaign-desk.ts';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { commandBasis } from '../campaign/command-basis.ts';
import { readCampaign } from '../campaign/campaign.view.ts';
import { Poker } from '../casework/poker.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound, ProblemError, refuseIf } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { factsOf, filingProblems } from './hosting-facts.ts';
import { recorded, settle, type Decided } from './hosting-record.ts';
import { hostingView } from './hosting.view.ts';

/** 办赛申请 of a campaign: registered and decided by the office; an accepted one opens its contest (000-30). */
@Injectable()
export class HostingService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly desk: CampaignDesk,
    private readonly poker: Poker,
  ) {}

  async list(campaignId: string, { cursor, limit }: Omit<ListQuery, 'q'>) {
    const campaign = mayReadCampaign(this.current.actor(), campaignId) ? await readCampaign(this.source, campaignId) : null;
    if (campaign === null) throw notFound();
    const window = applicationWindow(loadContestPack(campaign.regulation, campaign.edition), campaign.settings, campaign.year);
    const after = cursorOf(cursor, [/^\d{1,3}$/, UUID]) as [string, string] | null;
    const rows = await listApplications(this.source, campaignId, after, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => hostingView(row, window),
      (row) => [row.tradeNo, row.id],
    );
  }

  /** What the office hosts itself needs no decision: it is accepted as it is filed (免申请). */
  file(campaignId: string, body: Output<typeof newHostingApplication>) {
    return this.run(campaignId, body, async (manager, campaign, pack) => {
      const fields = fieldsOf(body);
      refuseIf(await filingProblems(manager, campaign, pack, fields, null));
      const id = await insertApplication(manager, campaignId, fields, this.current.actor().accountId);
      return body.applicantType === 'OWN'
        ? settle(manager, campaign, await rowOf(manager, campaignId, id), { decision: 'ACCEPT', reason: fields.reason }, this.current)
        : recorded(manager, campaign, id, 'HOSTING_FILED', commandBasis(this.current));
    });
  }

  refile(campaignId: string, id: string, body: Output<typeof hostingRefiling>) {
    return this.run(campaignId, body, async (manager, campaign, pack) => {
      const { status, tradeNo } = await rowOf(manager, campaignId, id);
      if (status !== 'RETURNED') throw new ProblemError(409, 'APPLICATION_NOT_RETURNED');
      const fields = fieldsOf({ ...body, tradeNo });
      refuseIf(await filingProblems(manager, campaign, pack, fields, id));
      await refileApplication(manager, id, fields, this.current.actor().accountId);
      return recorded(manager, campaign, id, 'HOSTING_REFILED', commandBasis(this.current));
    });
  }

  decide(campaignId: string, id: string, body: Output<typeof hostingDecision>) {
    const decided = { decision: body.decision, reason: body.reason ?? null };
    return this.run(campaignId, body, (manager, campaign, pack) => this.decideOn(manager, campaign, pack, id, decided));
  }

  /** The same inside an open transaction, also from a paper. */
  async decideOn(
    manager: EntityManager,
    campaign: LockedCampaign,
    pack: ContestPack,
    id: string,
    decided: Decided,
  ): Promise<ApplicationRow> {
    const row = await rowOf(manager, campaign.id, id);
    refuseIf(decisionRefusals(decided.decision, decided.reason, row, await factsOf(manager, campaign, pack, row, id)));
    return settle(manager, campaign, row, decided, this.current);
  }

  private async run(
    campaignId: string,
    body: object,
    work: (manager: EntityManager, campaign: LockedCampaign, pack: ContestPack) => Promise<ApplicationRow>,
  ) {
    const view = await this.desk.decide(campaignId, body, async (manager, campaign, pack) =>
      hostingView(await work(manager, campaign, pack), applicationWindow(pack, campaign.settings, campaign.year)),
    );
    if (view.caseId !== null) this.poker.poke(view.caseId, 1);
    return view;
  }
}

const fieldsOf = (body: Output<typeof newHostingApplication>): ApplicationFields => ({
  ...body,
  note: body.note ?? null,
  reason: body.reason ?? null,
  fileId: body.fileId ?? null,
});

export async function rowOf(manager: EntityManager, campaignId: string, id: string): Promise<ApplicationRow> {
  const row = await findApplication(manager, campaignId, id);
  if (row === null) throw notFound();
  return row;
}
