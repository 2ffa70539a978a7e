import { Module } from '@nestjs/common';
import { FileModule } from '../file/file.module.ts';
import { AuthorizationPages } from './authorization-pages.ts';
import { AuthorizationsController } from './authorizations.controller.ts';
import { PrintPages } from './print-pages.ts';
import { PrintsController } from './prints.controller.ts';
import { reportDeskProviders } from './report-desk.ts';
import { ReportCommands } from './report-commands.ts';
import { ReportReader } from './report-reader.ts';
import { ScoreReportController } from './score-report.controller.ts';
import './score-report.messages.ts';
import { TableFiles } from './table-files.ts';
import { WinnersController } from './winners.controller.ts';

@Module({
  imports: [FileModule],
  controllers: [ScoreReportController, WinnersController, PrintsController, AuthorizationsController],
  providers: [...reportDeskProviders, ReportCommands, ReportReader, PrintPages, AuthorizationPages, TableFiles],
  exports: [ReportReader, PrintPages],
})
export class ScoreReportModule {}
