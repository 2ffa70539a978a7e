import { Module } from '@nestjs/common';
import { ContestModule } from '../contest/contest.module.ts';
import './task.messages.ts';
import { CaseTasksController } from './case-tasks.controller.ts';
import { ClaimService } from './claim.service.ts';
import { TaskController } from './task.controller.ts';
import { TaskService } from './task.service.ts';

@Module({
  imports: [ContestModule],
  controllers: [TaskController, CaseTasksController],
  providers: [TaskService, ClaimService],
  exports: [ClaimService],
})
export class TaskModule {}
