import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { printedVersion, type PrintedVersion } from '@jiangcheng/contracts/api/document';
import { DOCUMENT_POLICY } from '../document/document-style.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { PlanPapers } from './plan-papers.ts';

@Controller('campaigns/:id/process/plan')
@ApiTags('campaign')
export class PlanPapersController {
  constructor(private readonly papers: PlanPapers) {}

  @Get()
  @Permit('case.read')
  @PrintedPage(DOCUMENT_POLICY, 'The year’s 活动方案, as a page to print')
  plan(@Param('id', { schema: idParam }) id: string, @Query({ schema: printedVersion }) { version }: PrintedVersion) {
    return this.papers.plan(id, version);
  }

  @Get('annexes/:no')
  @Permit('case.read')
  @PrintedPage(DOCUMENT_POLICY, 'A table that is attached to the 活动方案, as a page to print')
  annex(
    @Param('id', { schema: idParam }) id: string,
    @Param('no', { schema: ordinalParam }) no: number,
    @Query({ schema: printedVersion }) { version }: PrintedVersion,
  ) {
    return this.papers.annex(id, no, version);
  }

  @Get('countersigning')
  @Permit('case.read')
  @PrintedPage(SHEET_POLICY, 'The sheet on which the bodies sign the 活动方案, as a page to print')
  sheet(@Param('id', { schema: idParam }) id: string) {
    return this.papers.sheet(id);
  }
}
