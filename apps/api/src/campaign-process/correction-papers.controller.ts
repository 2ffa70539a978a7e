import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { DOCUMENT_POLICY } from '../document/document-style.ts';
import { AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CorrectionPapers } from './correction-papers.ts';

@Controller('campaigns/:id/process/corrections/:no')
@ApiTags('campaign')
export class CorrectionPapersController {
  constructor(private readonly papers: CorrectionPapers) {}

  @Get('notice')
  @Permit('case.read')
  @AnswersRaw('text/html', 'The 更正通知 with its list of what changes, as a page to print')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', DOCUMENT_POLICY)
  @Header('Cache-Control', 'private, no-store')
  notice(@Param('id', { schema: idParam }) id: string, @Param('no', { schema: ordinalParam }) no: number) {
    return this.papers.notice(id, no);
  }
}
