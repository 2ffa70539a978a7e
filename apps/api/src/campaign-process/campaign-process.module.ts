import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { DocumentPrints } from '../document/document-prints.ts';
import { CampaignActs } from './campaign-acts.ts';
import { CampaignActsController } from './campaign-acts.controller.ts';
import { CampaignCases } from './campaign-cases.ts';
import { CampaignForms } from './campaign-forms.ts';
import { CampaignProcessController } from './campaign-process.controller.ts';
import { CampaignProcessPages } from './campaign-process-pages.ts';
import { CircularController } from './circular.controller.ts';
import { CorrectionNoticeController } from './correction-notice.controller.ts';
import { CorrectionPapers } from './correction-papers.ts';
import { CorrectionPapersController } from './correction-papers.controller.ts';
import { OpenCampaignProcess } from './open-campaign-process.ts';
import { PlanPapers } from './plan-papers.ts';
import { PlanPapersController } from './plan-papers.controller.ts';
import { RoundPapers } from './round-papers.ts';
import { RoundPapersController } from './round-papers.controller.ts';
import { RoundWinners } from './round-winners.ts';
import { YearPlanController } from './year-plan.controller.ts';

@Module({
  controllers: [
    CampaignProcessController,
    CampaignActsController,
    CircularController,
    CorrectionNoticeController,
    CorrectionPapersController,
    PlanPapersController,
    RoundPapersController,
    YearPlanController,
  ],
  providers: [
    CampaignActs,
    CampaignCases,
    CampaignForms,
    CampaignProcessPages,
    OpenCampaignProcess,
    Openings,
    CorrectionPapers,
    DocumentPrints,
    PlanPapers,
    RoundPapers,
    RoundWinners,
  ],
})
export class CampaignProcessModule {}
