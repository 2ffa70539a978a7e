import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import { beginNoticeCorrection, withdrawNoticeCorrection } from '@jiangcheng/contracts/api/contest';
import * as inputs from '@jiangcheng/contracts/api/document';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ContestActs } from './contest-acts.ts';

/** One line for each step of the 更正通知 of a contest's notice, for its beginning and its withdrawal; the chain is libs/domain/document. */
@Controller('contests/:id/notice')
@ApiTags('contest')
export class NoticeCorrectionController {
  constructor(private readonly acts: ContestActs) {}

  @Post('corrections')
  @Permit('case.act')
  @Answers(actAnswer)
  beginNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: beginNoticeCorrection }) input: Output<typeof beginNoticeCorrection>,
  ) {
    return this.acts.run(id, { act: 'beginNoticeCorrection', input });
  }

  @Post('correction/withdrawal')
  @Permit('case.act')
  @Answers(actAnswer)
  withdrawNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: withdrawNoticeCorrection }) input: Output<typeof withdrawNoticeCorrection>,
  ) {
    return this.acts.run(id, { act: 'withdrawNoticeCorrection', input });
  }

  @Post('correction/draft')
  @Permit('case.act')
  @Answers(actAnswer)
  draftNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.draftDocument }) input: Output<typeof inputs.draftDocument>,
  ) {
    return this.acts.run(id, { act: 'draftNoticeCorrection', input });
  }

  @Post('correction/amendment')
  @Permit('case.act')
  @Answers(actAnswer)
  amendNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.amendDocument }) input: Output<typeof inputs.amendDocument>,
  ) {
    return this.acts.run(id, { act: 'amendNoticeCorrection', input });
  }

  @Post('correction/check')
  @Permit('case.act')
  @Answers(actAnswer)
  checkNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'checkNoticeCorrection', input });
  }

  @Post('correction/countersignings')
  @Permit('case.act')
  @Answers(actAnswer)
  countersignNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.countersignDocument }) input: Output<typeof inputs.countersignDocument>,
  ) {
    return this.acts.run(id, { act: 'countersignNoticeCorrection', input });
  }

  @Post('correction/signature')
  @Permit('case.act')
  @Answers(actAnswer)
  signNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'signNoticeCorrection', input });
  }

  @Post('correction/number')
  @Permit('case.act')
  @Answers(actAnswer)
  numberNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.numberDocument }) input: Output<typeof inputs.numberDocument>,
  ) {
    return this.acts.run(id, { act: 'numberNoticeCorrection', input });
  }

  @Post('correction/proofreading')
  @Permit('case.act')
  @Answers(actAnswer)
  proofreadNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'proofreadNoticeCorrection', input });
  }

  @Post('correction/printing')
  @Permit('case.act')
  @Answers(actAnswer)
  printNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'printNoticeCorrection', input });
  }

  @Post('correction/seals')
  @Permit('case.act')
  @Answers(actAnswer)
  sealNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.sealDocument }) input: Output<typeof inputs.sealDocument>,
  ) {
    return this.acts.run(id, { act: 'sealNoticeCorrection', input });
  }

  @Post('correction/distribution')
  @Permit('case.act')
  @Answers(actAnswer)
  distributeNoticeCorrection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.distributeDocument }) input: Output<typeof inputs.distributeDocument>,
  ) {
    return this.acts.run(id, { act: 'distributeNoticeCorrection', input });
  }
}
