import { Module } from '@nestjs/common';
import { ContestModule } from '../contest/contest.module.ts';
import './task.messages.ts';
import { TaskController } from './task.controller.ts';
import { TaskService } from './task.service.ts';

@Module({ imports: [ContestModule], controllers: [TaskController], providers: [TaskService] })
export class TaskModule {}
