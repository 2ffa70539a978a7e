import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { CampaignDecisionService } from './campaign-decision.service.ts';
import { CampaignDesk } from './campaign-desk.ts';
import { CampaignController } from './campaign.controller.ts';
import './campaign.messages.ts';
import { CampaignService } from './campaign.service.ts';
import { CommitteeController } from './committee.controller.ts';
import { CommitteeService } from './committee.service.ts';

@Module({
  controllers: [CampaignController, CommitteeController],
  providers: [CampaignService, CampaignDecisionService, CampaignDesk, CommitteeService, Openings],
  exports: [CampaignDesk, CampaignDecisionService],
})
export class CampaignModule {}
