import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { committeeRemoval, committeeRoster, newCommitteeMember } from '@jiangcheng/contracts/api/committee';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CommitteeService } from './committee.service.ts';

@Controller('campaigns/:id/committee')
@ApiTags('campaign')
export class CommitteeController {
  constructor(private readonly committee: CommitteeService) {}

  @Get()
  @Permit('campaign.read')
  @Answers(committeeRoster)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.committee.read(id.toLowerCase());
  }

  @Post()
  @Permit('campaign.manage')
  @Answers(committeeRoster, 201)
  enter(@Param('id', { schema: idParam }) id: string, @Body({ schema: newCommitteeMember }) body: Output<typeof newCommitteeMember>) {
    return this.committee.enter(id.toLowerCase(), body);
  }

  @Post(':memberId/removal')
  @Permit('campaign.manage')
  @Answers(committeeRoster)
  remove(
    @Param('id', { schema: idParam }) id: string,
    @Param('memberId', { schema: idParam }) memberId: string,
    @Body({ schema: committeeRemoval }) body: Output<typeof committeeRemoval>,
  ) {
    return this.committee.remove(id.toLowerCase(), memberId.toLowerCase(), body);
  }
}
