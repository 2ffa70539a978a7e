import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { printedVersion, type PrintedVersion } from '@jiangcheng/contracts/api/document';
import { DOCUMENT_POLICY } from '../document/document-style.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { FrontPapers } from './front-papers.ts';

@Controller('contests/:id')
@ApiTags('contest')
export class FrontPapersController {
  constructor(private readonly papers: FrontPapers) {}

  @Get('notice')
  @Permit('case.read')
  @PrintedPage(DOCUMENT_POLICY, 'The contest’s 比赛通知, as a page to print')
  notice(@Param('id', { schema: idParam }) id: string, @Query({ schema: printedVersion }) { version }: PrintedVersion) {
    return this.papers.notice(id, version);
  }

  @Get('notice/countersigning')
  @Permit('case.read')
  @PrintedPage(SHEET_POLICY, 'The sheet on which the bodies sign the 比赛通知, as a page to print')
  noticeSheet(@Param('id', { schema: idParam }) id: string) {
    return this.papers.noticeSheet(id);
  }

  @Get('notice/corrections/:no')
  @Permit('case.read')
  @PrintedPage(DOCUMENT_POLICY, 'The 更正通知 of the 比赛通知 with what it changes, as a page to print')
  correction(
    @Param('id', { schema: idParam }) id: string,
    @Param('no', { schema: ordinalParam }) no: number,
    @Query({ schema: printedVersion }) { version }: PrintedVersion,
  ) {
    return this.papers.correction(id, no, version);
  }

  @Get('notice/corrections/:no/annexes/:annex')
  @Permit('case.read')
  @PrintedPage(DOCUMENT_POLICY, 'What a 更正通知 changes, before and after, as a page to print')
  correctionAnnex(
    @Param('id', { schema: idParam }) id: string,
    @Param('no', { schema: ordinalParam }) no: number,
    @Param('annex', { schema: ordinalParam }) annex: number,
    @Query({ schema: printedVersion }) { version }: PrintedVersion,
  ) {
    return this.papers.correctionAnnex(id, no, annex, version);
  }

  @Get('notice/corrections/:no/countersigning')
  @Permit('case.read')
  @PrintedPage(SHEET_POLICY, 'The sheet on which the bodies sign the 更正通知, as a page to print')
  correctionSheet(@Param('id', { schema: idParam }) id: string, @Param('no', { schema: ordinalParam }) no: number) {
    return this.papers.correctionSheet(id, no);
  }

  @Get('plan/countersigning')
  @Permit('case.read')
  @PrintedPage(SHEET_POLICY, 'The sheet on which bodies, authority and organizers sign the 子竞赛方案, as a page to print')
  planSheet(@Param('id', { schema: idParam }) id: string) {
    return this.papers.planSheet(id);
  }
}
