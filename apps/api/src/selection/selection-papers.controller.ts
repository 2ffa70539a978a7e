import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { printedVersion, type PrintedVersion } from '@jiangcheng/contracts/api/document';
import { issuedList, type IssuedList } from '@jiangcheng/contracts/api/selection';
import { DOCUMENT_POLICY } from '../document/document-style.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
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
}
