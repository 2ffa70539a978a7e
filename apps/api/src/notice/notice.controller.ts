import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam, page } from '@jiangcheng/contracts/api/common';
import * as inputs from '@jiangcheng/contracts/api/notice';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { NoticeAct } from '@jiangcheng/domain/notice/acts';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { NoticeActs } from './notice-acts.ts';
import { NoticeForms } from './notice-forms.ts';
import { NoticePages } from './notice-pages.ts';

/** Public notices as the office runs them; who may do what when is libs/domain/notice/acts. */
@Controller()
@ApiTags('notice')
export class NoticeController {
  constructor(
    private readonly pages: NoticePages,
    private readonly acts: NoticeActs,
    private readonly forms: NoticeForms,
  ) {}

  @Get('notices')
  @Permit('notice.read')
  @Answers(page(inputs.noticeSummary))
  list(@Query({ schema: inputs.noticeQuery }) query: inputs.NoticeQuery) {
    return this.pages.list(query);
  }

  @Get('notices/:id/actions/:act/schema')
  @Permit('notice.read')
  @AnswersRaw('application/schema+json', 'JSON Schema of the act’s form')
  schema(@Param('id', { schema: idParam }) id: string, @Param('act', { schema: inputs.noticeActParam }) act: NoticeAct) {
    return this.forms.of(id, act);
  }

  @Get('notices/:id')
  @Permit('notice.read')
  @Answers(inputs.noticeView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.pages.read(id);
  }

  @Post('notices/:id/posting')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  post(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.postNotice }) input: Output<typeof inputs.postNotice>) {
    return this.acts.run(id, { act: 'postNotice', input });
  }

  @Post('notices/:id/change')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  change(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.changeNotice }) input: Output<typeof inputs.changeNotice>) {
    return this.acts.run(id, { act: 'changeNotice', input });
  }

  @Post('notices/:id/display-proofs')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  prove(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.proveDisplay }) input: Output<typeof inputs.proveDisplay>) {
    return this.acts.run(id, { act: 'proveDisplay', input });
  }

  @Post('notices/:id/outage-decision')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  decideOutage(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.decideOutage }) input: Output<typeof inputs.decideOutage>,
  ) {
    return this.acts.run(id, { act: 'decideOutage', input });
  }

  @Post('notices/:id/extension')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  extend(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.extendNotice }) input: Output<typeof inputs.extendNotice>) {
    return this.acts.run(id, { act: 'extendNotice', input });
  }
}
