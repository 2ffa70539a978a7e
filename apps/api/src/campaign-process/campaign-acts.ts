import { Injectable } from '@nestjs/common';
import { campaignProcess } from '@jiangcheng/casework/campaign/campaign-process';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import type { CampaignCommand } from '@jiangcheng/domain/campaign/commands';
import { CaseActs } from '../casework/case-acts.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { CampaignCases } from './campaign-cases.ts';

/** An act on a campaign's end as it comes over HTTP. */
@Injectable()
export class CampaignActs {
  constructor(
    private readonly acts: CaseActs,
    private readonly cases: CampaignCases,
    private readonly commands: IdempotentCommand,
  ) {}

  async run(campaignId: string, command: CampaignCommand): Promise<ActAnswer> {
    const key = this.commands.identify(command);
    return this.acts.run(campaignProcess, await this.cases.idOf(campaignId), command, key);
  }
}
