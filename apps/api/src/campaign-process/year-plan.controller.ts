import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as inputs from '@jiangcheng/contracts/api/document';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CampaignActs } from './campaign-acts.ts';

/** One line for each step of the year's 活动方案; the chain is libs/domain/document. */
@Controller('campaigns/:id/process/plan')
@ApiTags('campaign')
export class YearPlanController {
  constructor(private readonly acts: CampaignActs) {}

  @Post('draft')
  @Permit('case.act')
  @Answers(actAnswer)
  draftYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.draftDocument }) input: Output<typeof inputs.draftDocument>,
  ) {
    return this.acts.run(id, { act: 'draftYearPlan', input });
  }

  @Post('amendment')
  @Permit('case.act')
  @Answers(actAnswer)
  amendYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.amendDocument }) input: Output<typeof inputs.amendDocument>,
  ) {
    return this.acts.run(id, { act: 'amendYearPlan', input });
  }

  @Post('check')
  @Permit('case.act')
  @Answers(actAnswer)
  checkYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'checkYearPlan', input });
  }

  @Post('countersignings')
  @Permit('case.act')
  @Answers(actAnswer)
  countersignYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.countersignDocument }) input: Output<typeof inputs.countersignDocument>,
  ) {
    return this.acts.run(id, { act: 'countersignYearPlan', input });
  }

  @Post('signature')
  @Permit('case.act')
  @Answers(actAnswer)
  signYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'signYearPlan', input });
  }

  @Post('number')
  @Permit('case.act')
  @Answers(actAnswer)
  numberYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.numberDocument }) input: Output<typeof inputs.numberDocument>,
  ) {
    return this.acts.run(id, { act: 'numberYearPlan', input });
  }

  @Post('proofreading')
  @Permit('case.act')
  @Answers(actAnswer)
  proofreadYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'proofreadYearPlan', input });
  }

  @Post('printing')
  @Permit('case.act')
  @Answers(actAnswer)
  printYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'printYearPlan', input });
  }

  @Post('seals')
  @Permit('case.act')
  @Answers(actAnswer)
  sealYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.sealDocument }) input: Output<typeof inputs.sealDocument>,
  ) {
    return this.acts.run(id, { act: 'sealYearPlan', input });
  }

  @Post('distribution')
  @Permit('case.act')
  @Answers(actAnswer)
  distributeYearPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.distributeDocument }) input: Output<typeof inputs.distributeDocument>,
  ) {
    return this.acts.run(id, { act: 'distributeYearPlan', input });
  }
}
