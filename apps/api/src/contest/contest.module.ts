import { Module } from '@nestjs/common';
import { DocumentPrints } from '../document/document-prints.ts';
import { ActionSchemas } from './action-schemas.ts';
import { ContestDayController } from './contest-day.controller.ts';
import './contest-day.messages.ts';
import { ContestDayPage } from './contest-day-page.ts';
import { ContestActs } from './contest-acts.ts';
import { ContestActsController } from './contest-acts.controller.ts';
import { ContestController } from './contest.controller.ts';
import './contest-front.messages.ts';
import { ContestPages } from './contest-pages.ts';
import { FrontPapers } from './front-papers.ts';
import { FrontPapersController } from './front-papers.controller.ts';
import { NoticeController } from './notice.controller.ts';
import { NoticeCorrectionController } from './notice-correction.controller.ts';
import { OpenContest } from './open-contest.ts';
import { PlanController } from './plan.controller.ts';
import { References } from './references.ts';

@Module({
  controllers: [
    ContestController,
    ContestActsController,
    PlanController,
    NoticeController,
    NoticeCorrectionController,
    FrontPapersController,
    ContestDayController,
  ],
  providers: [ActionSchemas, ContestActs, ContestDayPage, ContestPages, DocumentPrints, FrontPapers, OpenContest, References],
  exports: [ContestActs, References],
})
export class ContestModule {}
