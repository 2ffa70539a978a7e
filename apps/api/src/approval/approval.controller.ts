import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  approvalPeople,
  approvalVerb,
  approvalView,
  batchAnswer,
  taskBatch,
  taskVerb,
  type ApprovalVerbBody,
  type TaskBatch,
  type TaskVerb,
} from '@jiangcheng/contracts/api/approval';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ApprovalActs } from './approval-acts.ts';
import { ApprovalBatch } from './approval-batch.ts';
import { ApprovalPages } from './approval-pages.ts';

@Controller()
@ApiTags('approval')
export class ApprovalController {
  constructor(
    private readonly pages: ApprovalPages,
    private readonly acts: ApprovalActs,
    private readonly batch: ApprovalBatch,
  ) {}

  @Get('approvals/:id')
  @Permit('case.read')
  @Answers(approvalView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.pages.read(id);
  }

  @Get('approvals/:id/people')
  @Permit('approval.people')
  @Answers(approvalPeople)
  people(@Param('id', { schema: idParam }) id: string) {
    return this.pages.people(id);
  }

  @Post('approvals/:id/verbs')
  @Permit('case.act')
  @Answers(actAnswer)
  act(@Param('id', { schema: idParam }) id: string, @Body({ schema: approvalVerb }) body: ApprovalVerbBody) {
    return this.acts.onApproval(id, body);
  }

  @Post('task-batches')
  @Permit('task.claim')
  @Answers(batchAnswer)
  actOnTasks(@Body({ schema: taskBatch }) body: TaskBatch) {
    return this.batch.run(body);
  }

  @Post('tasks/:id/verbs')
  @Permit('case.act')
  @Answers(actAnswer)
  actOnTask(@Param('id', { schema: idParam }) id: string, @Body({ schema: taskVerb }) body: TaskVerb) {
    return this.acts.onTask(id, body);
  }
}
