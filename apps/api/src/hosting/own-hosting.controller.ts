import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { hostingApplicationView, ownHosting, ownHostingApplication, ownHostingRefiling } from '@jiangcheng/contracts/api/hosting';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { OwnHostingService } from './own-hosting.service.ts';

@Controller()
@ApiTags('hosting')
export class OwnHostingController {
  constructor(private readonly own: OwnHostingService) {}

  @Get('own-hosting')
  @Permit('hosting.own')
  @Answers(ownHosting)
  read() {
    return this.own.read();
  }

  @Post('campaigns/:id/own-hosting-applications')
  @Permit('hosting.own')
  @Answers(hostingApplicationView, 201)
  file(@Param('id', { schema: idParam }) id: string, @Body({ schema: ownHostingApplication }) body: Output<typeof ownHostingApplication>) {
    return this.own.file(id.toLowerCase(), body);
  }

  @Post('campaigns/:id/own-hosting-applications/:applicationId/refiling')
  @Permit('hosting.own')
  @Answers(hostingApplicationView)
  refile(
    @Param('id', { schema: idParam }) id: string,
    @Param('applicationId', { schema: idParam }) applicationId: string,
    @Body({ schema: ownHostingRefiling }) body: Output<typeof ownHostingRefiling>,
  ) {
    return this.own.refile(id.toLowerCase(), applicationId.toLowerCase(), body);
  }
}
