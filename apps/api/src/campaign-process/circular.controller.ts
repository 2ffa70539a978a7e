import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as inputs from '@jiangcheng/contracts/api/document';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CampaignActs } from './campaign-acts.ts';

/** One line for each step of the results circular; the chain is libs/domain/document. */
@Controller('campaigns/:id/process/circular')
@ApiTags('campaign')
export class CircularController {
  constructor(private readonly acts: CampaignActs) {}

  @Post('draft')
  @Permit('case.act')
  @Answers(actAnswer)
  draftCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.draftDocument }) input: Output<typeof inputs.draftDocument>,
  ) {
    return this.acts.run(id, { act: 'draftCircular', input });
  }

  @Post('amendment')
  @Permit('case.act')
  @Answers(actAnswer)
  amendCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.amendDocument }) input: Output<typeof inputs.amendDocument>,
  ) {
    return this.acts.run(id, { act: 'amendCircular', input });
  }

  @Post('check')
  @Permit('case.act')
  @Answers(actAnswer)
  checkCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'checkCircular', input });
  }

  @Post('countersignings')
  @Permit('case.act')
  @Answers(actAnswer)
  countersignCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.countersignDocument }) input: Output<typeof inputs.countersignDocument>,
  ) {
    return this.acts.run(id, { act: 'countersignCircular', input });
  }

  @Post('signature')
  @Permit('case.act')
  @Answers(actAnswer)
  signCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'signCircular', input });
  }

  @Post('number')
  @Permit('case.act')
  @Answers(actAnswer)
  numberCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.numberDocument }) input: Output<typeof inputs.numberDocument>,
  ) {
    return this.acts.run(id, { act: 'numberCircular', input });
  }

  @Post('proofreading')
  @Permit('case.act')
  @Answers(actAnswer)
  proofreadCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'proofreadCircular', input });
  }

  @Post('printing')
  @Permit('case.act')
  @Answers(actAnswer)
  printCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'printCircular', input });
  }

  @Post('seals')
  @Permit('case.act')
  @Answers(actAnswer)
  sealCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.sealDocument }) input: Output<typeof inputs.sealDocument>,
  ) {
    return this.acts.run(id, { act: 'sealCircular', input });
  }

  @Post('distribution')
  @Permit('case.act')
  @Answers(actAnswer)
  distributeCircular(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.distributeDocument }) input: Output<typeof inputs.distributeDocument>,
  ) {
    return this.acts.run(id, { act: 'distributeCircular', input });
  }
}
