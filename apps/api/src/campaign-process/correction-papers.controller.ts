import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { printedVersion, type PrintedVersion } from '@jiangcheng/contracts/api/document';
import { DOCUMENT_POLICY } from '../document/document-style.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { CorrectionPapers } from './correction-papers.ts';

@Controller('campaigns/:id/process/corrections/:no')
@ApiTags('campaign')
export class CorrectionPapersController {
  constructor(private readonly papers: CorrectionPapers) {}

  @Get('notice')
  @Permit('case.read')
  @PrintedPage(DOCUMENT_POLICY, 'The 更正通知 with its list of what changes, as a page to print')
  notice(
    @Param('id', { schema: idParam }) id: string,
    @Param('no', { schema: ordinalParam }) no: number,
    @Query({ schema: printedVersion }) { version }: PrintedVersion,
  ) {
    return this.papers.notice(id, no, version);
  }

  @Get('notice/countersigning')
  @Permit('case.read')
  @PrintedPage(SHEET_POLICY, 'The sheet on which the bodies sign the 更正通知, as a page to print')
  sheet(@Param('id', { schema: idParam }) id: string, @Param('no', { schema: ordinalParam }) no: number) {
    return this.papers.sheet(id, no);
  }
}
