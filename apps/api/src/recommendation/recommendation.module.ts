import { Module } from '@nestjs/common';
import { TypeormRecommendationStore } from '@jiangcheng/persistence/recommendation/typeorm-recommendation-store';
import { CandidatesController } from './candidates.controller.ts';
import { RecommendationCommands } from './recommendation-commands.ts';
import { RecommendationController } from './recommendation.controller.ts';
import { RECOMMENDATION_DESK, recommendationDeskProviders } from './recommendation-desk.ts';
import { RecommendationReader } from './recommendation-reader.ts';
import './recommendation.messages.ts';
import { RoundCases } from './round-cases.ts';

@Module({
  controllers: [RecommendationController, CandidatesController],
  providers: [...recommendationDeskProviders, RecommendationCommands, RecommendationReader, RoundCases],
  exports: [RECOMMENDATION_DESK, TypeormRecommendationStore],
})
export class RecommendationModule {}
