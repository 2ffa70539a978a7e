import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import * as inputs from '@jiangcheng/contracts/api/document';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { SelectionActs } from './selection-acts.ts';

/** One line for each step of the call or the announcement, whichever the stage issues; the chain is libs/domain/document. */
@Controller('selections/:id/document')
@ApiTags('selection')
export class SelectionDocumentController {
  constructor(private readonly acts: SelectionActs) {}

  @Post('draft')
  @Permit('selection.act')
  @Answers(actAnswer)
  draftDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.draftDocument }) input: Output<typeof inputs.draftDocument>,
  ) {
    return this.acts.run(id, { act: 'draftDocument', input });
  }

  @Post('amendment')
  @Permit('selection.act')
  @Answers(actAnswer)
  amendDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.amendDocument }) input: Output<typeof inputs.amendDocument>,
  ) {
    return this.acts.run(id, { act: 'amendDocument', input });
  }

  @Post('check')
  @Permit('selection.act')
  @Answers(actAnswer)
  checkDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'checkDocument', input });
  }

  @Post('signature')
  @Permit('selection.act')
  @Answers(actAnswer)
  signDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'signDocument', input });
  }

  @Post('number')
  @Permit('selection.act')
  @Answers(actAnswer)
  numberDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.numberDocument }) input: Output<typeof inputs.numberDocument>,
  ) {
    return this.acts.run(id, { act: 'numberDocument', input });
  }

  @Post('proofreading')
  @Permit('selection.act')
  @Answers(actAnswer)
  proofreadDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'proofreadDocument', input });
  }

  @Post('printing')
  @Permit('selection.act')
  @Answers(actAnswer)
  printDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.takeDocumentStep }) input: Output<typeof inputs.takeDocumentStep>,
  ) {
    return this.acts.run(id, { act: 'printDocument', input });
  }

  @Post('seals')
  @Permit('selection.act')
  @Answers(actAnswer)
  sealDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.sealDocument }) input: Output<typeof inputs.sealDocument>,
  ) {
    return this.acts.run(id, { act: 'sealDocument', input });
  }

  @Post('distribution')
  @Permit('selection.act')
  @Answers(actAnswer)
  distributeDocument(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.distributeDocument }) input: Output<typeof inputs.distributeDocument>,
  ) {
    return this.acts.run(id, { act: 'distributeDocument', input });
  }
}
