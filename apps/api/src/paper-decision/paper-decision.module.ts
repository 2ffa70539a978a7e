import { Module } from '@nestjs/common';
import { CollectionModule } from '../collection/collection.module.ts';
import { ContestModule } from '../contest/contest.module.ts';
import { EntryModule } from '../entry/entry.module.ts';
import { HostingModule } from '../hosting/hosting.module.ts';
import { PaymentModule } from '../payment/payment.module.ts';
import { RecommendationModule } from '../recommendation/recommendation.module.ts';
import { PaperDecisionController } from './paper-decision.controller.ts';
import './paper-decision.messages.ts';
import { PaperDecisionService } from './paper-decision.service.ts';
import { RowActs } from './row-acts.ts';
import { RowDecisions } from './row-decisions.ts';

@Module({
  imports: [CollectionModule, ContestModule, EntryModule, HostingModule, PaymentModule, RecommendationModule],
  controllers: [PaperDecisionController],
  providers: [PaperDecisionService, RowActs, RowDecisions],
})
export class PaperDecisionModule {}
