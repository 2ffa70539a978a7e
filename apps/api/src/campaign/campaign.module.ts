import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { CampaignDecisionService } from './campaign-decision.service.ts';
import { CampaignDesk } from './campaign-desk.ts';
import { CampaignController } from './campaign.controller.ts';
import './campaign.messages.ts';
import { CampaignService } from './campaign.service.ts';

@Module({
  controllers: [CampaignController],
  providers: [CampaignService, CampaignDecisionService, CampaignDesk, Openings],
  exports: [CampaignDesk, CampaignDecisionService],
})
export class CampaignModule {}
