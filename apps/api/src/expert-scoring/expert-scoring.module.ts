import { Module } from '@nestjs/common';
import './expert-scoring.messages.ts';
import { ExpertService } from './expert.service.ts';
import { ExpertsController } from './experts.controller.ts';
import { ScoringCommands } from './scoring-commands.ts';
import { scoringDeskProviders } from './scoring-desk.ts';
import { ScoringReader } from './scoring-reader.ts';
import { ScoringResultsController } from './scoring-results.controller.ts';
import { ScoringResults } from './scoring-results.ts';
import { ScoringsController } from './scorings.controller.ts';
import { SheetReader } from './sheet-reader.ts';
import { SheetsController } from './sheets.controller.ts';

@Module({
  controllers: [ExpertsController, ScoringsController, SheetsController, ScoringResultsController],
  providers: [...scoringDeskProviders, ExpertService, ScoringCommands, ScoringReader, ScoringResults, SheetReader],
})
export class ExpertScoringModule {}
