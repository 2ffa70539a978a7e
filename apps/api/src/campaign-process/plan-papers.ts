import { Injectable } from '@nestjs/common';
import { DocumentPrints } from '../document/document-prints.ts';
import { CampaignCases } from './campaign-cases.ts';

/** The year's 活动方案 and its 会签单 as pages to print. */
@Injectable()
export class PlanPapers {
  constructor(
    private readonly cases: CampaignCases,
    private readonly prints: DocumentPrints,
  ) {}

  async plan(campaignId: string, version?: number): Promise<string> {
    const { state } = await this.cases.read(campaignId);
    return this.prints.page(state.yearPlan, version);
  }

  async sheet(campaignId: string): Promise<string> {
    const { number, state } = await this.cases.read(campaignId);
    return this.prints.sheet(number, state.yearPlan);
  }
}
