import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, page, pageQuery, type ListQuery } from '@jiangcheng/contracts/api/common';
import {
  hostingApplicationView,
  hostingBanView,
  hostingDecision,
  hostingRefiling,
  newHostingApplication,
} from '@jiangcheng/contracts/api/hosting';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { HostingBans } from './hosting-bans.ts';
import { HostingService } from './hosting.service.ts';

type PageQuery = Omit<ListQuery, 'q'>;

@Controller('campaigns/:id')
@ApiTags('hosting')
export class HostingController {
  constructor(
    private readonly applications: HostingService,
    private readonly bans: HostingBans,
  ) {}

  @Get('hosting-applications')
  @Permit('campaign.read')
  @Answers(page(hostingApplicationView))
  list(@Param('id', { schema: idParam }) id: string, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.applications.list(id, query);
  }

  @Post('hosting-applications')
  @Permit('campaign.manage')
  @Answers(hostingApplicationView, 201)
  file(@Param('id', { schema: idParam }) id: string, @Body({ schema: newHostingApplication }) body: Output<typeof newHostingApplication>) {
    return this.applications.file(id, body);
  }

  @Post('hosting-applications/:applicationId/refiling')
  @Permit('campaign.manage')
  @Answers(hostingApplicationView)
  refile(
    @Param('id', { schema: idParam }) id: string,
    @Param('applicationId', { schema: idParam }) applicationId: string,
    @Body({ schema: hostingRefiling }) body: Output<typeof hostingRefiling>,
  ) {
    return this.applications.refile(id, applicationId, body);
  }

  @Post('hosting-applications/:applicationId/decision')
  @Permit('campaign.manage')
  @Answers(hostingApplicationView)
  decide(
    @Param('id', { schema: idParam }) id: string,
    @Param('applicationId', { schema: idParam }) applicationId: string,
    @Body({ schema: hostingDecision }) body: Output<typeof hostingDecision>,
  ) {
    return this.applications.decide(id, applicationId, body);
  }

  @Get('hosting-bans')
  @Permit('campaign.read')
  @Answers(page(hostingBanView))
  listBans(@Param('id', { schema: idParam }) id: string, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.bans.list(id, query);
  }
}
