import { Injectable } from '@nestjs/common';
import type { ownHosting, ownHostingApplication, ownHostingRefiling } from '@jiangcheng/contracts/api/hosting';
import type { Output } from '@jiangcheng/contracts/api/output';
import { applicantsOf } from '@jiangcheng/domain/hosting/applicants';
import type { LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import {
  applicationsOf,
  dayOfReceipt,
  hostingOffers,
  insertApplication,
  refileApplication,
  type ApplicationFields,
  type ApplicationRow,
} from '@jiangcheng/persistence/hosting/applications';
import { bansOf } from '@jiangcheng/persistence/hosting/bans';
import { organizationNames } from '@jiangcheng/persistence/organization/organization-names';
import { applicationWindow, takesApplications } from '@jiangcheng/regulations/facts/hosting';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignDesk } from '../campaign/campaign-desk.ts';
import { commandBasis } from '../campaign/command-basis.ts';
import { notFound, ProblemError, refuseIf } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { filingProblems } from './hosting-facts.ts';
import { tellOffice } from './hosting-mails.ts';
import { recorded } from './hosting-record.ts';
import { rowOf } from './hosting.service.ts';
import { banView, hostingView } from './hosting.view.ts';

type Filing = Output<typeof ownHostingRefiling>;

/** 办赛申请 by the industry authority or association itself, with its sealed paper: received at the moment it is filed (000-30). */
@Injectable()
export class OwnHostingService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly desk: CampaignDesk,
  ) {}

  async read(): Promise<Output<typeof ownHosting>> {
    const offers = (await hostingOffers(this.source)).filter((offer) => takesApplications(packOf(offer)));
    const { grants } = this.current.actor();
    const own = [...new Set(grants.flatMap(({ campaignId }) => this.applicants(campaignId ?? '')))];
    const windows = new Map(offers.map((offer) => [offer.campaignId, applicationWindow(packOf(offer), offer.settings, offer.year)]));
    const none = { from: null, until: null };
    const today = await dayOfReceipt(this.source);
    return {
      organizations: Object.entries(await organizationNames(this.source.manager, own)).map(([organizationId, name]) => ({
        organizationId,
        name,
      })),
      offers: offers.map(({ campaignId, title, trades }) => ({ campaignId, title, trades, ...(windows.get(campaignId) ?? none) })),
      bans: (await bansOf(this.source, own)).map((ban) => banView(ban, today)).filter(({ inForce }) => inForce),
      applications: (await applicationsOf(this.source, own)).map((row) => hostingView(row, windows.get(row.campaignId) ?? none)),
    };
  }

  file(campaignId: string, { tradeNo, ...body }: Output<typeof ownHostingApplication>) {
    return this.run(campaignId, { tradeNo, ...body }, async (manager, campaign, pack) => {
      const fields = await this.fieldsOf(manager, campaignId, { ...body, tradeNo });
      refuseIf(await filingProblems(manager, campaign, pack, fields, null));
      const id = await insertApplication(manager, campaignId, fields, this.current.actor().accountId);
      return recorded(manager, campaign, id, 'HOSTING_FILED', commandBasis(this.current, 'ORGANIZER'));
    });
  }

  refile(campaignId: string, id: string, body: Filing) {
    return this.run(campaignId, body, async (manager, campaign, pack) => {
      const { status, tradeNo, applicantId } = await rowOf(manager, campaignId, id);
      if (!this.applicants(campaignId).includes(applicantId)) throw notFound();
      if (status !== 'RETURNED') throw new ProblemError(409, 'APPLICATION_NOT_RETURNED');
      const fields = await this.fieldsOf(manager, campaignId, { ...body, tradeNo });
      refuseIf(await filingProblems(manager, campaign, pack, fields, id));
      await refileApplication(manager, id, fields, this.current.actor().accountId);
      return recorded(manager, campaign, id, 'HOSTING_REFILED', commandBasis(this.current, 'ORGANIZER'));
    });
  }

  private applicants(campaignId: string): string[] {
    return applicantsOf(this.current.actor(), campaignId);
  }

  /** For another organization than his own nobody applies: it is not there. */
  private async fieldsOf(manager: EntityManager, campaignId: string, body: Filing & { tradeNo: number }): Promise<ApplicationFields> {
    if (!this.applicants(campaignId).includes(body.applicantId)) throw notFound();
    return { ...body, receivedOn: await dayOfReceipt(manager), note: body.note ?? null, reason: null };
  }

  private run(
    campaignId: string,
    body: object,
    work: (manager: EntityManager, campaign: LockedCampaign, pack: ContestPack) => Promise<ApplicationRow>,
  ) {
    return this.desk.locked(campaignId, body, 'CONTEST', async (manager, campaign) => {
      const pack = packOf(campaign);
      const row = await work(manager, campaign, pack);
      await tellOffice(manager, row);
      return hostingView(row, applicationWindow(pack, campaign.settings, campaign.year));
    });
  }
}

const packOf = ({ regulation, edition }: Pick<LockedCampaign, 'regulation' | 'edition'>): ContestPack =>
  loadContestPack(regulation, edition);
