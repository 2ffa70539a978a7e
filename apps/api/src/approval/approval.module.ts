import { Module } from '@nestjs/common';
import { ContestModule } from '../contest/contest.module.ts';
import { TaskModule } from '../task/task.module.ts';
import { ApprovalActs } from './approval-acts.ts';
import { ApprovalBatch } from './approval-batch.ts';
import { ApprovalController } from './approval.controller.ts';
import { ApprovalPages } from './approval-pages.ts';
import './approval.messages.ts';

@Module({
  imports: [ContestModule, TaskModule],
  controllers: [ApprovalController],
  providers: [ApprovalActs, ApprovalBatch, ApprovalPages],
})
export class ApprovalModule {}
