import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { DocumentDrafts } from './document-drafts.ts';
import { DOCUMENT_POLICY } from './document-style.ts';

@Controller()
@ApiTags('document')
export class DocumentController {
  constructor(private readonly drafts: DocumentDrafts) {}

  @Get('campaigns/:id/documents/plan')
  @Permit('campaign.read')
  @AnswersRaw('text/html', 'First draft of the document that issues the campaign’s plan, as a page to print')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', DOCUMENT_POLICY)
  @Header('Cache-Control', 'private, no-store')
  plan(@Param('id', { schema: idParam }) id: string) {
    return this.drafts.plan(id);
  }

  @Get('contests/:id/documents/notice')
  @Permit('case.read')
  @AnswersRaw('text/html', 'First draft of the contest’s notice, as a page to print')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', DOCUMENT_POLICY)
  @Header('Cache-Control', 'private, no-store')
  notice(@Param('id', { schema: idParam }) id: string) {
    return this.drafts.notice(id);
  }
}
