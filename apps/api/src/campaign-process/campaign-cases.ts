import { Injectable } from '@nestjs/common';
import { campaignProcess } from '@jiangcheng/casework/campaign/campaign-process';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { DataSource } from 'typeorm';
import { CaseReader } from '../casework/case-reader.ts';
import { notFound } from '../platform/problems.ts';

export type LockedCampaignCase = LockedCase<CampaignState>;

/** The case of a campaign's end, found by its campaign: one that nobody has opened is not there. */
@Injectable()
export class CampaignCases {
  constructor(
    private readonly source: DataSource,
    private readonly reader: CaseReader,
  ) {}

  async idOf(campaignId: string): Promise<string> {
    const rows: { id: string }[] = await this.source.query("select id from app.work_case where kind = 'campaign' and campaign_id = $1", [
      campaignId,
    ]);
    if (rows[0] === undefined) throw notFound();
    return rows[0].id;
  }

  async read(campaignId: string): Promise<LockedCampaignCase> {
    return this.reader.readOf(campaignProcess, await this.idOf(campaignId));
  }
}
