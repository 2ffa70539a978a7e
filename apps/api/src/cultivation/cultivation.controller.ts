import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam, page } from '@jiangcheng/contracts/api/common';
import * as inputs from '@jiangcheng/contracts/api/cultivation';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { CultivationAct } from '@jiangcheng/domain/cultivation/acts';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CultivationActs } from './cultivation-acts.ts';
import { CultivationPages } from './cultivation-pages.ts';

/** Cultivations as office and unit run them; who may do what when is libs/domain/cultivation/acts. */
@Controller()
@ApiTags('cultivation')
export class CultivationController {
  constructor(
    private readonly pages: CultivationPages,
    private readonly acts: CultivationActs,
  ) {}

  @Get('cultivations')
  @Permit('cultivation.read')
  @Answers(page(inputs.cultivationSummary))
  list(@Query({ schema: inputs.cultivationQuery }) query: inputs.CultivationQuery) {
    return this.pages.list(query);
  }

  @Post('selections/:id/cultivations')
  @Permit('cultivation.manage')
  @Answers(inputs.enteredCultivation, 201)
  enter(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.enterCultivation }) body: Output<typeof inputs.enterCultivation>,
  ) {
    return this.acts.enter(id, body);
  }

  @Get('cultivations/:id')
  @Permit('cultivation.read')
  @Answers(inputs.cultivationView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.pages.read(id);
  }

  @Get('cultivations/:id/actions/:act/schema')
  @Permit('cultivation.read')
  @AnswersRaw('application/schema+json', 'JSON Schema of the act’s form')
  schema(@Param('id', { schema: idParam }) id: string, @Param('act', { schema: inputs.cultivationActParam }) act: CultivationAct) {
    return this.pages.form(id, act);
  }

  @Post('cultivations/:id/entry-confirmation')
  @Permit('cultivation.manage')
  @Answers(actAnswer)
  confirmEntry(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.confirmEntry }) _body: object) {
    return this.acts.run(id, { act: 'confirmEntry', input: {} });
  }

  @Post('cultivations/:id/entry-dismissal')
  @Permit('cultivation.manage')
  @Answers(actAnswer)
  dismissEntry(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.dismissEntry }) input: Output<typeof inputs.dismissEntry>,
  ) {
    return this.acts.run(id, { act: 'dismissEntry', input });
  }

  @Post('cultivations/:id/plan')
  @Permit('cultivation.file')
  @Answers(actAnswer)
  filePlan(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.filePlan }) input: Output<typeof inputs.filePlan>) {
    return this.acts.run(id, { act: 'filePlan', input });
  }

  @Post('cultivations/:id/reports')
  @Permit('cultivation.file')
  @Answers(actAnswer)
  fileReport(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.fileReport }) input: Output<typeof inputs.fileReport>) {
    return this.acts.run(id, { act: 'fileReport', input });
  }

  @Post('cultivations/:id/evaluation')
  @Permit('cultivation.manage')
  @Answers(actAnswer)
  evaluate(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.evaluate }) input: Output<typeof inputs.evaluate>) {
    return this.acts.run(id, { act: 'evaluate', input });
  }

  @Post('cultivations/:id/remedy')
  @Permit('cultivation.manage')
  @Answers(actAnswer)
  orderRemedy(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.orderRemedy }) input: Output<typeof inputs.orderRemedy>,
  ) {
    return this.acts.run(id, { act: 'orderRemedy', input });
  }

  @Post('cultivations/:id/remedy-report')
  @Permit('cultivation.file')
  @Answers(actAnswer)
  reportRemedy(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.reportRemedy }) input: Output<typeof inputs.reportRemedy>,
  ) {
    return this.acts.run(id, { act: 'reportRemedy', input });
  }

  @Post('cultivations/:id/extension')
  @Permit('cultivation.manage')
  @Answers(actAnswer)
  extend(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.extendPeriod }) input: Output<typeof inputs.extendPeriod>) {
    return this.acts.run(id, { act: 'extendPeriod', input });
  }

  @Post('cultivations/:id/certificate')
  @Permit('cultivation.manage')
  @Answers(actAnswer)
  certify(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.issueCertificate }) input: Output<typeof inputs.issueCertificate>,
  ) {
    return this.acts.run(id, { act: 'issueCertificate', input });
  }

  @Post('cultivations/:id/end')
  @Permit('cultivation.manage')
  @Answers(actAnswer)
  end(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.endCultivation }) input: Output<typeof inputs.endCultivation>) {
    return this.acts.run(id, { act: 'endCultivation', input });
  }
}
