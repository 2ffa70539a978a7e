import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { settingChange, settingKey, settingView } from '@jiangcheng/contracts/api/campaign';
import { idParam, page, pageQuery, type ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import * as contract from '@jiangcheng/contracts/api/selection';
import type { SelectionAct } from '@jiangcheng/domain/selection/acts';
import { CampaignDecisionService } from '../campaign/campaign-decision.service.ts';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { NeedsNoKey, Permit } from '../platform/permit.ts';
import { OpenSelection } from './open-selection.ts';
import { SelectionForms } from './selection-forms.ts';
import { SelectionPages } from './selection-pages.ts';
import { SelectionQuestions } from './selection-questions.ts';

@Controller('selections')
@ApiTags('selection')
export class SelectionController {
  constructor(
    private readonly pages: SelectionPages,
    private readonly opening: OpenSelection,
    private readonly forms: SelectionForms,
    private readonly questions: SelectionQuestions,
    private readonly settings: CampaignDecisionService,
  ) {}

  @Get()
  @Permit('selection.read')
  @Answers(page(contract.selectionSummary))
  list(@Query({ schema: pageQuery }) query: Omit<ListQuery, 'q'>) {
    return this.pages.list(query);
  }

  @Post()
  @Permit('selection.manage')
  @Answers(contract.selectionView, 201)
  open(@Body({ schema: contract.newSelection }) body: Output<typeof contract.newSelection>) {
    return this.opening.open(body);
  }

  @Get(':id')
  @Permit('selection.read')
  @Answers(contract.selectionView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.pages.read(id);
  }

  @Get(':id/actions/:act/schema')
  @Permit('selection.read')
  @AnswersRaw('application/schema+json', 'JSON Schema of the act’s form')
  schema(@Param('id', { schema: idParam }) id: string, @Param('act', { schema: contract.selectionActParam }) act: SelectionAct) {
    return this.forms.of(id, act);
  }

  @Post(':id/quota-proposal')
  @Permit('selection.manage')
  @NeedsNoKey()
  @Answers(contract.quotaProposal)
  propose(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.quotaQuestion }) body: Output<typeof contract.quotaQuestion>,
  ) {
    return this.questions.quotas(id, body);
  }

  @Post(':id/timetable-preview')
  @Permit('selection.manage')
  @NeedsNoKey()
  @Answers(contract.timetableView)
  preview(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.timetableQuestion }) body: Output<typeof contract.timetableQuestion>,
  ) {
    return this.questions.timetable(id, body.timetable);
  }

  @Post(':id/settings/:key')
  @Permit('selection.manage')
  @Answers(settingView)
  changeSetting(
    @Param('id', { schema: idParam }) id: string,
    @Param('key', { schema: settingKey }) key: string,
    @Body({ schema: settingChange }) body: Output<typeof settingChange>,
  ) {
    return this.settings.changeSetting(id, key, body, 'SELECTION');
  }
}
