import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import {
  decision,
  inbox,
  inboxSummary,
  releaseTask,
  takeOverTask,
  taskQuery,
  taskView,
  type TaskQuery,
} from '@jiangcheng/contracts/api/task';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ClaimService } from './claim.service.ts';
import { TaskService } from './task.service.ts';

@Controller('tasks')
@ApiTags('task')
export class TaskController {
  constructor(
    private readonly tasks: TaskService,
    private readonly claims: ClaimService,
  ) {}

  @Get()
  @Permit('task.read')
  @Answers(inbox)
  list(@Query({ schema: taskQuery }) query: TaskQuery) {
    return this.tasks.inbox(query);
  }

  @Get('summary')
  @Permit('task.read')
  @Answers(inboxSummary)
  summary() {
    return this.tasks.summary();
  }

  @Get(':id')
  @Permit('task.read')
  @Answers(taskView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.tasks.read(id);
  }

  @Post(':id/claim')
  @Permit('task.claim')
  @Answers(actAnswer)
  claim(@Param('id', { schema: idParam }) id: string) {
    return this.claims.run(id, 'CLAIM', undefined);
  }

  @Post(':id/release')
  @Permit('task.claim')
  @Answers(actAnswer)
  release(@Param('id', { schema: idParam }) id: string, @Body({ schema: releaseTask }) body: Output<typeof releaseTask>) {
    return this.claims.run(id, 'RELEASE', body.reason);
  }

  @Post(':id/take-over')
  @Permit('task.claim')
  @Answers(actAnswer)
  takeOver(@Param('id', { schema: idParam }) id: string, @Body({ schema: takeOverTask }) body: Output<typeof takeOverTask>) {
    return this.claims.run(id, 'TAKE_OVER', body.reason);
  }

  @Post(':id/decision')
  @Permit('case.act')
  @Answers(actAnswer)
  decide(@Param('id', { schema: idParam }) id: string, @Body({ schema: decision }) body: Output<typeof decision>) {
    return this.tasks.decide(id, body);
  }
}
