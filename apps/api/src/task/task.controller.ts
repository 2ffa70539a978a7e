import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { decision, inbox, inboxSummary, taskQuery, taskView, type TaskQuery } from '@jiangcheng/contracts/api/task';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { TaskService } from './task.service.ts';

@Controller('tasks')
@ApiTags('task')
export class TaskController {
  constructor(private readonly tasks: TaskService) {}

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

  @Post(':id/decision')
  @Permit('case.act')
  @Answers(actAnswer)
  decide(@Param('id', { schema: idParam }) id: string, @Body({ schema: decision }) body: Output<typeof decision>) {
    return this.tasks.decide(id, body);
  }
}
