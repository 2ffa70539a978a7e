import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam, page } from '@jiangcheng/contracts/api/common';
import * as inputs from '@jiangcheng/contracts/api/objection';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { ObjectionAct } from '@jiangcheng/domain/objection/acts';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ObjectionActs } from './objection-acts.ts';
import { ObjectionForms } from './objection-forms.ts';
import { ObjectionList } from './objection-list.ts';
import { ObjectionPages } from './objection-pages.ts';

/** Objections as the office handles them; who may do what when is libs/domain/objection/acts. */
@Controller()
@ApiTags('objection')
export class ObjectionController {
  constructor(
    private readonly pages: ObjectionPages,
    private readonly acts: ObjectionActs,
    private readonly forms: ObjectionForms,
    private readonly objections: ObjectionList,
  ) {}

  @Get('objections')
  @Permit('notice.read')
  @Answers(page(inputs.objectionSummary))
  list(@Query({ schema: inputs.objectionQuery }) query: inputs.ObjectionQuery) {
    return this.objections.of(query);
  }

  @Get('objections/:id/actions/:act/schema')
  @Permit('session.own')
  @AnswersRaw('application/schema+json', 'JSON Schema of the act’s form')
  schema(@Param('id', { schema: idParam }) id: string, @Param('act', { schema: inputs.objectionActParam }) act: ObjectionAct) {
    return this.forms.of(id, act);
  }

  @Post('notices/:id/objections')
  @Permit('campaign.manage')
  @Answers(inputs.objectionReceipt, 201)
  register(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.newObjection }) body: Output<typeof inputs.newObjection>) {
    return this.acts.register(id, body);
  }

  @Get('objections/:id')
  @Permit('session.own')
  @Answers(inputs.objectionView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.pages.read(id);
  }

  @Post('objections/:id/objector')
  @Permit('session.own')
  @Answers(inputs.objectorAnswer)
  objector(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.objectorQuestion }) body: Output<typeof inputs.objectorQuestion>,
  ) {
    return this.pages.objector(id, body.reason);
  }

  @Post('objections/:id/taking-up')
  @Permit('campaign.manage')
  @Answers(inputs.takenUpObjection)
  takeUp(@Param('id', { schema: idParam }) id: string) {
    return this.acts.takeUp(id);
  }

  @Post('objections/:id/assessment')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  assess(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.assessObjection }) input: Output<typeof inputs.assessObjection>,
  ) {
    return this.acts.run(id, { act: 'assessObjection', input });
  }

  @Post('objections/:id/admission')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  admit(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.admitObjection }) input: Output<typeof inputs.admitObjection>,
  ) {
    return this.acts.run(id, { act: 'admitObjection', input });
  }

  @Post('objections/:id/registration')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  registerOnly(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.registerObjection }) input: Output<typeof inputs.registerObjection>,
  ) {
    return this.acts.run(id, { act: 'registerObjection', input });
  }

  @Post('objections/:id/report')
  @Permit('session.own')
  @Answers(actAnswer)
  report(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.reportFinding }) input: Output<typeof inputs.reportFinding>) {
    return this.acts.run(id, { act: 'reportFinding', input });
  }

  @Post('objections/:id/decision')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  decide(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.decideObjection }) input: Output<typeof inputs.decideObjection>,
  ) {
    return this.acts.run(id, { act: 'decideObjection', input });
  }

  @Post('objections/:id/reply')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  reply(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.replyToObjection }) input: Output<typeof inputs.replyToObjection>,
  ) {
    return this.acts.run(id, { act: 'replyToObjection', input });
  }
}
