import { Module } from '@nestjs/common';
import { ContestModule } from '../contest/contest.module.ts';
import { PaperDecisionController } from './paper-decision.controller.ts';
import { PaperDecisionService } from './paper-decision.service.ts';

@Module({ imports: [ContestModule], controllers: [PaperDecisionController], providers: [PaperDecisionService] })
export class PaperDecisionModule {}
