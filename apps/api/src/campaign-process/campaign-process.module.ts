import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { CampaignActs } from './campaign-acts.ts';
import { CampaignActsController } from './campaign-acts.controller.ts';
import { CampaignCases } from './campaign-cases.ts';
import { CampaignForms } from './campaign-forms.ts';
import { CampaignProcessController } from './campaign-process.controller.ts';
import { CampaignProcessPages } from './campaign-process-pages.ts';
import { CircularController } from './circular.controller.ts';
import { OpenCampaignProcess } from './open-campaign-process.ts';

@Module({
  controllers: [CampaignProcessController, CampaignActsController, CircularController],
  providers: [CampaignActs, CampaignCases, CampaignForms, CampaignProcessPages, OpenCampaignProcess, Openings],
})
export class CampaignProcessModule {}
