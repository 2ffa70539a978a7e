import type { CampaignCommand } from '@jiangcheng/domain/campaign/commands';
import type { CampaignEvent } from '@jiangcheng/domain/campaign/events';
import type { CampaignFacts } from '@jiangcheng/domain/campaign/facts';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import type { ContestPack } from '../contest/rules.ts';

/** What is a campaign's own among the kinds of case. */
export interface CampaignTypes {
  state: CampaignState;
  command: CampaignCommand;
  event: CampaignEvent;
  facts: CampaignFacts;
  pack: ContestPack;
}
