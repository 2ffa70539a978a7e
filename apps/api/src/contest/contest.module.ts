import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { ActionSchemas } from './action-schemas.ts';
import { ContestActs } from './contest-acts.ts';
import { ContestActsController } from './contest-acts.controller.ts';
import { ContestController } from './contest.controller.ts';
import { ContestPages } from './contest-pages.ts';
import { OpenContest } from './open-contest.ts';
import { References } from './references.ts';

@Module({
  controllers: [ContestController, ContestActsController],
  providers: [ActionSchemas, ContestActs, ContestPages, Openings, OpenContest, References],
  exports: [ContestActs, References],
})
export class ContestModule {}
