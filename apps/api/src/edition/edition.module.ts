import { Module } from '@nestjs/common';
import { EditionWatch } from './edition-watch.ts';
import { EditionDrafts } from './edition-drafts.ts';
import { EditionApprovalsController } from './edition-approvals.controller.ts';
import { EditionTradesController } from './edition-trades.controller.ts';
import { EditionTradesService } from './edition-trades.service.ts';
import { EditionController } from './edition.controller.ts';
import './edition.messages.ts';
import { EditionService } from './edition.service.ts';

@Module({
  controllers: [EditionController, EditionTradesController, EditionApprovalsController],
  providers: [EditionDrafts, EditionService, EditionTradesService, EditionWatch],
})
export class EditionModule {}
