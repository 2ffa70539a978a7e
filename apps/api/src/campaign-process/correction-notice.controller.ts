import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beginCorrection, beginPlanCorrection, withdrawCorrection } from '@jiangcheng/contracts/api/campaign-process';
import * as inputs from '@jiangcheng/contracts/api/document';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CampaignActs } from './campaign-acts.ts';

/** One line for each step of the 更正通知 under way, for its beginning and its withdrawal; the chain is libs/domain/document. */
@Controller('campaigns/:id/process')
@ApiTags('campaign')
export class CorrectionNoticeController {
  constructor(private readonly acts: CampaignActs) {}

  @Post('corrections')
  @Permit('case.act')
  @Answers(actAnswer)
  beginCorrection(@Param('id', { schema: idParam }) id: string, @Body({ schema: beginCorrection }) input: Output<typeof beginCorrection>) {
    return this.acts.run(id, { act: 'beginCorrection', input });
  }

  @Post('plan/corrections')
  @Permit('case.act')
  @Answers(actAnswer)
  beginPlanCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: beginPlanCorrection }) input: Output<typeof beginPlanCorrection>,
  ) {
    return this.acts.run(id, { act: 'beginPlanCorrection', input });
  }

  @Post('correction/withdrawal')
  @Permit('case.act')
  @Answers(actAnswer)
  withdrawCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: withdrawCorrection }) input: Output<typeof withdrawCorrection>,
  ) {
    return this.acts.run(id, { act: 'withdrawCorrection', input });
  }

  @Post('correction/draft')
  @Permit('case.act')
  @Answers(actAnswer)
  draftCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.draftDocument }) input: Output<typeof inputs.draftDocument>,
  ) {
    return this.acts.run(id, { act: 'draftCorrection', input });
  }

  @Post('correction/amendment')
  @Permit('case.act')
  @Answers(actAnswer)
  amendCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.amendDocument }) input: Output<typeof inputs.amendDocument>,
  ) {
    return this.acts.run(id, { act: 'amendCorrection', input });
  }

  @Post('correction/check')
  @Permit('case.act')
  @Answers(actAnswer)
  checkCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'checkCorrection', input });
  }

  @Post('correction/countersignings')
  @Permit('case.act')
  @Answers(actAnswer)
  countersignCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.countersignDocument }) input: Output<typeof inputs.countersignDocument>,
  ) {
    return this.acts.run(id, { act: 'countersignCorrection', input });
  }

  @Post('correction/signature')
  @Permit('case.act')
  @Answers(actAnswer)
  signCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'signCorrection', input });
  }

  @Post('correction/number')
  @Permit('case.act')
  @Answers(actAnswer)
  numberCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.numberDocument }) input: Output<typeof inputs.numberDocument>,
  ) {
    return this.acts.run(id, { act: 'numberCorrection', input });
  }

  @Post('correction/proofreading')
  @Permit('case.act')
  @Answers(actAnswer)
  proofreadCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'proofreadCorrection', input });
  }

  @Post('correction/printing')
  @Permit('case.act')
  @Answers(actAnswer)
  printCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'printCorrection', input });
  }

  @Post('correction/seals')
  @Permit('case.act')
  @Answers(actAnswer)
  sealCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.sealDocument }) input: Output<typeof inputs.sealDocument>,
  ) {
    return this.acts.run(id, { act: 'sealCorrection', input });
  }

  @Post('correction/distribution')
  @Permit('case.act')
  @Answers(actAnswer)
  distributeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.distributeDocument }) input: Output<typeof inputs.distributeDocument>,
  ) {
    return this.acts.run(id, { act: 'distributeCorrection', input });
  }
}
