import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam, page } from '@jiangcheng/contracts/api/common';
import * as inputs from '@jiangcheng/contracts/api/notice';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { NoticeActs } from './notice-acts.ts';
import { NoticePages } from './notice-pages.ts';

/** Public notices as the office runs them; who may do what when is libs/domain/notice/acts. */
@Controller()
@ApiTags('notice')
export class NoticeController {
  constructor(
    private readonly pages: NoticePages,
    private readonly acts: NoticeActs,
  ) {}

  @Get('campaigns/:id/notices')
  @Permit('campaign.read')
  @Answers(page(inputs.noticeSummary))
  list(@Param('id', { schema: idParam }) id: string, @Query({ schema: inputs.noticeQuery }) query: inputs.NoticeQuery) {
    return this.pages.list(id, query);
  }

  @Get('notices/:id')
  @Permit('campaign.read')
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
    return this.acts.run(id, { act: 'proveDisplay', input: { ...input, seenAt: Date.parse(input.seenAt) } });
  }

  @Post('notices/:id/outage-decision')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  decideOutage(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.decideOutage }) input: Output<typeof inputs.decideOutage>,
  ) {
    return this.acts.run(id, { act: 'decideOutage', input: { ...input, from: Date.parse(input.from) } });
  }

  @Post('notices/:id/extension')
  @Permit('campaign.manage')
  @Answers(actAnswer)
  extend(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.extendNotice }) input: Output<typeof inputs.extendNotice>) {
    return this.acts.run(id, { act: 'extendNotice', input });
  }
}
