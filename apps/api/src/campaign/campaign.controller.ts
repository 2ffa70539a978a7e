import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  campaignSummary,
  campaignView,
  newCampaign,
  packView,
  settingChange,
  settingKey,
  settingView,
  tradeValueView,
  valueConfirmation,
} from '@jiangcheng/contracts/api/campaign';
import { idParam, listQuery, page, type ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CampaignDecisionService } from './campaign-decision.service.ts';
import { CampaignService } from './campaign.service.ts';

@Controller()
@ApiTags('campaign')
export class CampaignController {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly decisions: CampaignDecisionService,
  ) {}

  @Get('packs')
  @Permit('campaign.read')
  @Answers(page(packView))
  packs() {
    return this.campaigns.packs();
  }

  @Get('campaigns')
  @Permit('campaign.read')
  @Answers(page(campaignSummary))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.campaigns.list(query);
  }

  @Post('campaigns')
  @Permit('campaign.manage')
  @Answers(campaignView, 201)
  open(@Body({ schema: newCampaign }) body: Output<typeof newCampaign>) {
    return this.campaigns.open(body);
  }

  @Get('campaigns/:id')
  @Permit('campaign.read')
  @Answers(campaignView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.campaigns.read(id);
  }

  @Post('campaigns/:id/values/:valueId/confirmation')
  @Permit('campaign.manage')
  @Answers(tradeValueView)
  confirmValue(
    @Param('id', { schema: idParam }) id: string,
    @Param('valueId', { schema: idParam }) valueId: string,
    @Body({ schema: valueConfirmation }) body: Output<typeof valueConfirmation>,
  ) {
    return this.decisions.confirmValue(id, valueId, body);
  }

  @Post('campaigns/:id/settings/:key')
  @Permit('campaign.manage')
  @Answers(settingView)
  changeSetting(
    @Param('id', { schema: idParam }) id: string,
    @Param('key', { schema: settingKey }) key: string,
    @Body({ schema: settingChange }) body: Output<typeof settingChange>,
  ) {
    return this.decisions.changeSetting(id, key, body);
  }
}
