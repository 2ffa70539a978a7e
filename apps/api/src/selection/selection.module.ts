import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { CampaignModule } from '../campaign/campaign.module.ts';
import { DocumentPrints } from '../document/document-prints.ts';
import { OpenSelection } from './open-selection.ts';
import { SelectionActs } from './selection-acts.ts';
import { SelectionActsController } from './selection-acts.controller.ts';
import { SelectionCases } from './selection-cases.ts';
import { SelectionController } from './selection.controller.ts';
import { SelectionDocumentController } from './selection-document.controller.ts';
import { SelectionForms } from './selection-forms.ts';
import { SelectionPapers } from './selection-papers.ts';
import { SelectionPapersController } from './selection-papers.controller.ts';
import { SelectionPages } from './selection-pages.ts';
import { SelectionQuestions } from './selection-questions.ts';

@Module({
  imports: [CampaignModule],
  controllers: [SelectionController, SelectionActsController, SelectionDocumentController, SelectionPapersController],
  providers: [
    SelectionActs,
    SelectionCases,
    SelectionForms,
    SelectionPages,
    SelectionPapers,
    SelectionQuestions,
    DocumentPrints,
    OpenSelection,
    Openings,
  ],
  exports: [SelectionCases],
})
export class SelectionModule {}
