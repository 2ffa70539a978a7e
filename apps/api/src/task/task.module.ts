import { Module } from '@nestjs/common';
import { ContestModule } from '../contest/contest.module.ts';
import { registerMessages } from '../platform/messages/catalogue.ts';
import { TaskController } from './task.controller.ts';
import { TaskService } from './task.service.ts';

registerMessages('task', {
  zh: { TASK_MOVED_ON: '此事项已进入下一轮，请刷新后再办理。' },
  en: { TASK_MOVED_ON: 'This has gone on to another round: reload before deciding.' },
});

@Module({ imports: [ContestModule], controllers: [TaskController], providers: [TaskService] })
export class TaskModule {}
