import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { ContestModule } from '../contest/contest.module.ts';
import { BoardController } from './board.controller.ts';
import { BoardService } from './board.service.ts';
import { DeadlineController } from './deadline.controller.ts';
import './deadline.messages.ts';
import { DeadlineService } from './deadline.service.ts';

@Module({
  imports: [ContestModule],
  controllers: [BoardController, DeadlineController],
  providers: [BoardService, DeadlineService, Openings],
})
export class DeadlineModule {}
