import { Injectable } from '@nestjs/common';
import type { accessEventQuery, deviationQuery, incidentQuery } from '@jiangcheng/contracts/api/audit';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Role } from '@jiangcheng/domain/access/actor';
import { permissions } from '@jiangcheng/domain/access/permissions';
import { DataSource } from 'typeorm';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { campaignsSeen } from '../campaign/reach.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listAccessEvents, listDeviations, listIncidents, type ListScope } from './audit-lists.ts';
import { Openings } from './openings.ts';

/** The auditor's lists, each within the campaigns that the reader's grants reach. */
@Injectable()
export class AuditListService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly openings: Openings,
  ) {}

  async deviations({ campaignId, ...page }: Output<typeof deviationQuery>) {
    await this.openings.note('DEVIATIONS_OPENED', campaignId === undefined ? {} : { campaignId });
    return listDeviations(this.scope(page, permissions['audit.read']), campaignId ?? null);
  }

  async deviationsOf(campaignId: string, page: ListQuery) {
    if (!mayReadCampaign(this.current.actor(), campaignId)) throw notFound();
    return this.deviations({ campaignId, ...page });
  }

  async incidents({ caseId, ...page }: Output<typeof incidentQuery>) {
    await this.openings.note('INCIDENTS_OPENED', caseId === undefined ? {} : { caseId });
    return listIncidents(this.scope(page, permissions['audit.read']), caseId ?? null);
  }

  async accessEvents({ accountId, caseId, ...page }: Output<typeof accessEventQuery>) {
    const opening = { ...(caseId === undefined ? {} : { caseId }), detail: accountId === undefined ? {} : { accountId } };
    await this.openings.note('ACCESS_EVENTS_OPENED', opening);
    return listAccessEvents(this.scope(page, permissions['access.read']), { accountId: accountId ?? null, caseId: caseId ?? null });
  }

  private scope(page: ListQuery, roles: readonly Role[]): ListScope {
    return { source: this.source, seen: campaignsSeen(this.current.actor(), roles), locale: this.current.locale(), page };
  }
}
