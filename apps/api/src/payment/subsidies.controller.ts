import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import * as contract from '@jiangcheng/contracts/api/payment';
import { checkFiledSubsidy, fileSubsidy, proposeSubsidy, refuseSubsidy } from '@jiangcheng/casework/payment/subsidies';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { MoneyCommands } from './money-commands.ts';

/** 竞赛补助: filed and proposed by the office, checked by finance; the competent meeting decides on paper (000/附1/七(一)). */
@Controller('campaigns/:id/subsidies')
@ApiTags('payment')
export class SubsidiesController {
  constructor(private readonly commands: MoneyCommands) {}

  @Post()
  @Permit('payment.prepare')
  @Answers(contract.subsidyMoved, 201)
  file(@Param('id', { schema: idParam }) id: string, @Body({ schema: contract.newSubsidy }) body: Output<typeof contract.newSubsidy>) {
    const place = { contestId: body.contestId.toLowerCase(), organizationId: body.organizationId.toLowerCase() };
    return this.commands.run(fileSubsidy, id.toLowerCase(), { ...body, ...place }, body);
  }

  @Post(':subsidyId/proposal')
  @Permit('payment.prepare')
  @Answers(contract.subsidyMoved)
  propose(
    @Param('id', { schema: idParam }) id: string,
    @Param('subsidyId', { schema: idParam }) subsidyId: string,
    @Body({ schema: contract.subsidyProposal }) body: Output<typeof contract.subsidyProposal>,
  ) {
    return this.commands.run(proposeSubsidy, id.toLowerCase(), { subsidyId: subsidyId.toLowerCase(), ...body }, body);
  }

  @Post(':subsidyId/check')
  @Permit('payment.finance')
  @Answers(contract.subsidyMoved)
  check(@Param('id', { schema: idParam }) id: string, @Param('subsidyId', { schema: idParam }) subsidyId: string) {
    return this.commands.run(checkFiledSubsidy, id.toLowerCase(), { subsidyId: subsidyId.toLowerCase() });
  }

  @Post(':subsidyId/refusal')
  @Permit('payment.handle')
  @Answers(contract.subsidyMoved)
  refuse(
    @Param('id', { schema: idParam }) id: string,
    @Param('subsidyId', { schema: idParam }) subsidyId: string,
    @Body({ schema: contract.moneyReason }) body: Output<typeof contract.moneyReason>,
  ) {
    return this.commands.run(refuseSubsidy, id.toLowerCase(), { subsidyId: subsidyId.toLowerCase(), ...body }, body);
  }
}
