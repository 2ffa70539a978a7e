import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as inputs from '@jiangcheng/contracts/api/document';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ContestActs } from './contest-acts.ts';

/** One line for each step of 比赛通知; the chain is libs/domain/document. */
@Controller('contests/:id/notice')
@ApiTags('contest')
export class NoticeController {
  constructor(private readonly acts: ContestActs) {}

  @Post('draft')
  @Permit('case.act')
  @Answers(actAnswer)
  draftNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.draftDocument }) input: Output<typeof inputs.draftDocument>,
  ) {
    return this.acts.run(id, { act: 'draftNotice', input });
  }

  @Post('amendment')
  @Permit('case.act')
  @Answers(actAnswer)
  amendNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.amendDocument }) input: Output<typeof inputs.amendDocument>,
  ) {
    return this.acts.run(id, { act: 'amendNotice', input });
  }

  @Post('check')
  @Permit('case.act')
  @Answers(actAnswer)
  checkNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'checkNotice', input });
  }

  @Post('countersignings')
  @Permit('case.act')
  @Answers(actAnswer)
  countersignNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.countersignDocument }) input: Output<typeof inputs.countersignDocument>,
  ) {
    return this.acts.run(id, { act: 'countersignNotice', input });
  }

  @Post('signature')
  @Permit('case.act')
  @Answers(actAnswer)
  signNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'signNotice', input });
  }

  @Post('number')
  @Permit('case.act')
  @Answers(actAnswer)
  numberNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.numberDocument }) input: Output<typeof inputs.numberDocument>,
  ) {
    return this.acts.run(id, { act: 'numberNotice', input });
  }

  @Post('proofreading')
  @Permit('case.act')
  @Answers(actAnswer)
  proofreadNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'proofreadNotice', input });
  }

  @Post('printing')
  @Permit('case.act')
  @Answers(actAnswer)
  printNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'printNotice', input });
  }

  @Post('seals')
  @Permit('case.act')
  @Answers(actAnswer)
  sealNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.sealDocument }) input: Output<typeof inputs.sealDocument>,
  ) {
    return this.acts.run(id, { act: 'sealNotice', input });
  }

  @Post('distribution')
  @Permit('case.act')
  @Answers(actAnswer)
  distributeNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.distributeDocument }) input: Output<typeof inputs.distributeDocument>,
  ) {
    return this.acts.run(id, { act: 'distributeNotice', input });
  }
}
