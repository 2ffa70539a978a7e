import { Injectable } from '@nestjs/common';
import type { newHostingBan } from '@jiangcheng/contracts/api/hosting';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { PaperBasis } from '@jiangcheng/casework/ports/paper-row';
import { BAN_CLAUSE, banUntil } from '@jiangcheng/domain/hosting/ban';
import { refuse } from '@jiangcheng/domain/shared/result';
import { appendCampaignEvents, type LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { dayOfReceipt } from '@jiangcheng/persistence/hosting/applications';
import { findBan, insertBan, listBans } from '@jiangcheng/persistence/hosting/bans';
import { findOrganization } from '@jiangcheng/persistence/organization/organizations';
import { hostingBanYears } from '@jiangcheng/regulations/facts/hosting';
import type { ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource, type EntityManager } from 'typeorm';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { commandBasis } from '../campaign/command-basis.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { tellBanned } from './hosting-mails.ts';
import { banView } from './hosting.view.ts';

/** Organizers that were 通报: a campaign pronounces the ban, and it holds in every campaign (000-62). */
@Injectable()
export class HostingBans {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  async list(campaignId: string, { cursor, limit }: Omit<ListQuery, 'q'>) {
    if (!mayReadCampaign(this.current.actor(), campaignId)) throw notFound();
    const after = cursorOf(cursor, [/^\d+$/, UUID]) as [string, string] | null;
    const rows = await listBans(this.source, after, limit + 1);
    const today = await dayOfReceipt(this.source);
    return pageOf(
      rows,
      limit,
      (row) => banView(row, today),
      (row) => [row.until.replaceAll('-', ''), row.id],
    );
  }

  /** A sanction is pronounced on paper alone: what its two clerks entered, inside their transaction. Throws ORGANIZATION_UNKNOWN. */
  async pronounce(
    manager: EntityManager,
    campaign: LockedCampaign,
    pack: ContestPack,
    { organizationId, decision, reason }: Output<typeof newHostingBan>,
    { paper, fileId }: { paper: PaperBasis; fileId: string },
  ): Promise<void> {
    const organization = await findOrganization(manager, organizationId);
    if (organization === null) throw refusalProblem(refuse('ORGANIZATION_UNKNOWN', { field: 'organizationId' }));
    const { decidedOn, registeredBy: by } = paper;
    const until = banUntil(decidedOn, hostingBanYears(pack));
    const id = await insertBan(manager, { organizationId, campaignId: campaign.id, decision, decidedOn, until, reason, fileId, by });
    const after = { organization: organization.name, decision, decidedOn, until };
    const why = { code: 'REASON', text: reason };
    await appendCampaignEvents(manager, campaign, [
      auditEvent('HOSTING_BANNED', { ...commandBasis(this.current, 'OFFICE', paper), after, clause: BAN_CLAUSE, reason: why }),
    ]);
    const row = await findBan(manager, id);
    if (row === null) throw new Error('the ban was not recorded');
    await tellBanned(manager, campaign.id, row);
  }
}
