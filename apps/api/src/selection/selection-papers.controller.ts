import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { printedVersion, type PrintedVersion } from '@jiangcheng/contracts/api/document';
import { issuedList, type IssuedList } from '@jiangcheng/contracts/api/selection';
import { DOCUMENT_POLICY } from '../document/document-style.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { SelectionPapers } from './selection-papers.ts';

@Controller('selections/:id/documents')
@ApiTags('selection')
export class SelectionPapersController {
  constructor(private readonly papers: SelectionPapers) {}

  @Get(':issued/:round')
  @Permit('selection.read')
  @PrintedPage(DOCUMENT_POLICY, '推荐通知 or 公布 of a round, as a page to print')
  document(
    @Param('id', { schema: idParam }) id: string,
    @Param('issued', { schema: issuedList }) issued: IssuedList,
    @Param('round', { schema: ordinalParam }) round: number,
    @Query({ schema: printedVersion }) { version }: PrintedVersion,
  ) {
    return this.papers.document(id, issued, round, version);
  }

  @Get('meetings/:round/minutes')
  @Permit('selection.read')
  @PrintedPage(SHEET_POLICY, '评审会议纪要 with the 建议名单 of a round, as a page to print')
  minutes(@Param('id', { schema: idParam }) id: string, @Param('round', { schema: ordinalParam }) round: number) {
    return this.papers.minutes(id, round);
  }

  @Get('meetings/:round/agenda')
  @Permit('selection.read')
  @PrintedPage(SHEET_POLICY, 'The list of a round as an item of the 党组会议, as a page to print')
  agenda(@Param('id', { schema: idParam }) id: string, @Param('round', { schema: ordinalParam }) round: number) {
    return this.papers.agenda(id, round);
  }
}
