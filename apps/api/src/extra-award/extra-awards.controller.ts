import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import * as contract from '@jiangcheng/contracts/api/extra-award';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ExtraAwardsService } from './extra-awards.service.ts';

@Controller('contests/:id/extra-awards')
@ApiTags('award')
export class ExtraAwardsController {
  constructor(private readonly awards: ExtraAwardsService) {}

  @Get()
  @Permit('case.read')
  @Answers(contract.extraAwards)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.awards.read(id.toLowerCase());
  }

  @Post()
  @Permit('payment.prepare')
  @Answers(contract.extraAwardMoved, 201)
  record(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.newExtraAward }) body: Output<typeof contract.newExtraAward>,
  ) {
    return this.awards.record(id.toLowerCase(), body);
  }

  @Post(':awardId/withdrawal')
  @Permit('payment.prepare')
  @Answers(contract.extraAwardMoved)
  withdraw(
    @Param('id', { schema: idParam }) id: string,
    @Param('awardId', { schema: idParam }) awardId: string,
    @Body({ schema: contract.extraAwardWithdrawal }) body: Output<typeof contract.extraAwardWithdrawal>,
  ) {
    return this.awards.withdraw(id.toLowerCase(), { awardId: awardId.toLowerCase(), ...body });
  }
}
