import { Module } from '@nestjs/common';
import { ActionSchemas } from './action-schemas.ts';
import { ContestDayController } from './contest-day.controller.ts';
import './contest-day.messages.ts';
import { ContestDayPage } from './contest-day-page.ts';
import { ContestActs } from './contest-acts.ts';
import { ContestActsController } from './contest-acts.controller.ts';
import { ContestController } from './contest.controller.ts';
import './contest-front.messages.ts';
import { ContestPages } from './contest-pages.ts';
import { NoticeController } from './notice.controller.ts';
import { OpenContest } from './open-contest.ts';
import { PlanController } from './plan.controller.ts';
import { References } from './references.ts';

@Module({
  controllers: [ContestController, ContestActsController, PlanController, NoticeController, ContestDayController],
  providers: [ActionSchemas, ContestActs, ContestDayPage, ContestPages, OpenContest, References],
  exports: [ContestActs, References],
})
export class ContestModule {}
