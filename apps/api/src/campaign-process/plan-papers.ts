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

  /** 组委会成员名单 or 工种明细 by itself. */
  async annex(campaignId: string, no: number, version?: number): Promise<string> {
    const { state } = await this.cases.read(campaignId);
    return this.prints.annex(state.yearPlan, no, version);
  }

  async sheet(campaignId: string): Promise<string> {
    const { number, state } = await this.cases.read(campaignId);
    return this.prints.sheet(number, state.yearPlan);
  }
}
