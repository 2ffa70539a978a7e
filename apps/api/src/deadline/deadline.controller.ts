import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import { caseDeadlines, extendDeadline, resumeDeadline, suspendDeadline } from '@jiangcheng/contracts/api/deadline';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { DeadlineService } from './deadline.service.ts';

@Controller('cases/:id/deadlines')
@ApiTags('deadline')
export class DeadlineController {
  constructor(private readonly deadlines: DeadlineService) {}

  @Get()
  @Permit('case.read')
  @Answers(caseDeadlines)
  list(@Param('id', { schema: idParam }) id: string) {
    return this.deadlines.list(id);
  }

  @Post(':deadlineId/suspension')
  @Permit('deadline.manage')
  @Answers(actAnswer)
  suspend(
    @Param('id', { schema: idParam }) id: string,
    @Param('deadlineId', { schema: idParam }) deadlineId: string,
    @Body({ schema: suspendDeadline }) input: Output<typeof suspendDeadline>,
  ) {
    return this.deadlines.run(id, { act: 'suspendDeadline', input: { deadlineId, ...input } });
  }

  @Post(':deadlineId/resumption')
  @Permit('deadline.manage')
  @Answers(actAnswer)
  resume(
    @Param('id', { schema: idParam }) id: string,
    @Param('deadlineId', { schema: idParam }) deadlineId: string,
    @Body({ schema: resumeDeadline }) input: Output<typeof resumeDeadline>,
  ) {
    return this.deadlines.run(id, { act: 'resumeDeadline', input: { deadlineId, ...input } });
  }

  @Post(':deadlineId/extension')
  @Permit('deadline.manage')
  @Answers(actAnswer)
  extend(
    @Param('id', { schema: idParam }) id: string,
    @Param('deadlineId', { schema: idParam }) deadlineId: string,
    @Body({ schema: extendDeadline }) input: Output<typeof extendDeadline>,
  ) {
    return this.deadlines.run(id, { act: 'extendDeadline', input: { deadlineId, ...input } });
  }
}
