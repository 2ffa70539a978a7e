import { Module } from '@nestjs/common';
import { CandidatesController } from './candidates.controller.ts';
import { RecommendationCommands } from './recommendation-commands.ts';
import { RecommendationController } from './recommendation.controller.ts';
import { recommendationDeskProviders } from './recommendation-desk.ts';
import { RecommendationReader } from './recommendation-reader.ts';
import './recommendation.messages.ts';
import { RoundCases } from './round-cases.ts';

@Module({
  controllers: [RecommendationController, CandidatesController],
  providers: [...recommendationDeskProviders, RecommendationCommands, RecommendationReader, RoundCases],
})
export class RecommendationModule {}
