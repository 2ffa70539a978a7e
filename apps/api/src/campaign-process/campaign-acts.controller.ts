import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as inputs from '@jiangcheng/contracts/api/campaign-process';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CampaignActs } from './campaign-acts.ts';

/** One line for each act on the end of a campaign; who may do it when is libs/domain/campaign/acts. */
@Controller('campaigns/:id/process')
@ApiTags('campaign')
export class CampaignActsController {
  constructor(private readonly acts: CampaignActs) {}

  @Post('bodies')
  @Permit('case.act')
  @Answers(actAnswer)
  nameBodies(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.nameBodies }) input: Output<typeof inputs.nameBodies>) {
    return this.acts.run(id, { act: 'nameBodies', input });
  }

  @Post('trade-cancellations')
  @Permit('case.act')
  @Answers(actAnswer)
  cancelTrade(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.cancelTrade }) input: Output<typeof inputs.cancelTrade>,
  ) {
    return this.acts.run(id, { act: 'cancelTrade', input });
  }

  @Post('partial-decision')
  @Permit('case.act')
  @Answers(actAnswer)
  decidePartial(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.decidePartial }) input: Output<typeof inputs.decidePartial>,
  ) {
    return this.acts.run(id, { act: 'decidePartial', input });
  }

  @Post('countersignings')
  @Permit('case.act')
  @Answers(actAnswer)
  countersign(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.countersignResults }) input: Output<typeof inputs.countersignResults>,
  ) {
    return this.acts.run(id, { act: 'countersign', input });
  }

  @Post('objections')
  @Permit('case.act')
  @Answers(actAnswer)
  object(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.objectToContest }) input: Output<typeof inputs.objectToContest>,
  ) {
    return this.acts.run(id, { act: 'object', input });
  }

  @Post('objection-settlements')
  @Permit('case.act')
  @Answers(actAnswer)
  settle(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.settleObjection }) input: Output<typeof inputs.settleObjection>,
  ) {
    return this.acts.run(id, { act: 'settle', input });
  }

  @Post('left-out')
  @Permit('case.act')
  @Answers(actAnswer)
  leaveOut(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.leaveOut }) input: Output<typeof inputs.leaveOut>) {
    return this.acts.run(id, { act: 'leaveOut', input });
  }

  @Post('report-returns')
  @Permit('case.act')
  @Answers(actAnswer)
  returnReport(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.returnReport }) input: Output<typeof inputs.returnReport>,
  ) {
    return this.acts.run(id, { act: 'returnReport', input });
  }

  @Post('winners-notice-renewal')
  @Permit('case.act')
  @Answers(actAnswer)
  renewWinnersNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.renewWinnersNotice }) input: Output<typeof inputs.renewWinnersNotice>,
  ) {
    return this.acts.run(id, { act: 'renewWinnersNotice', input });
  }
}
