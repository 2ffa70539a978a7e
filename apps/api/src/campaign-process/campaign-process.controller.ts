import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { campaignActParam, campaignProcessView, openCampaignProcess } from '@jiangcheng/contracts/api/campaign-process';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CampaignForms } from './campaign-forms.ts';
import { CampaignProcessPages } from './campaign-process-pages.ts';
import { OpenCampaignProcess } from './open-campaign-process.ts';

@Controller('campaigns/:id/process')
@ApiTags('campaign')
export class CampaignProcessController {
  constructor(
    private readonly pages: CampaignProcessPages,
    private readonly opening: OpenCampaignProcess,
    private readonly forms: CampaignForms,
  ) {}

  @Get()
  @Permit('case.read')
  @Answers(campaignProcessView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.pages.read(id);
  }

  @Post()
  @Permit('campaign.manage')
  @Answers(campaignProcessView, 201)
  open(@Param('id', { schema: idParam }) id: string, @Body({ schema: openCampaignProcess }) _body: Output<typeof openCampaignProcess>) {
    return this.opening.open(id);
  }

  @Get('actions/:act/schema')
  @Permit('case.read')
  @AnswersRaw('application/schema+json', 'JSON Schema of the act’s form')
  schema(@Param('id', { schema: idParam }) id: string, @Param('act', { schema: campaignActParam }) act: CampaignAct) {
    return this.forms.of(id, act);
  }
}
