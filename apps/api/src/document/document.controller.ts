import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { DocumentDrafts } from './document-drafts.ts';
import { DOCUMENT_POLICY } from './document-style.ts';

@Controller()
@ApiTags('document')
export class DocumentController {
  constructor(private readonly drafts: DocumentDrafts) {}

  @Get('campaigns/:id/documents/plan')
  @Permit('campaign.read')
  @PrintedPage(DOCUMENT_POLICY, 'First draft of the document that issues the campaign’s plan, as a page to print')
  plan(@Param('id', { schema: idParam }) id: string) {
    return this.drafts.plan(id);
  }

  @Get('contests/:id/documents/notice')
  @Permit('case.read')
  @PrintedPage(DOCUMENT_POLICY, 'First draft of the contest’s notice, as a page to print')
  notice(@Param('id', { schema: idParam }) id: string) {
    return this.drafts.notice(id);
  }
}
