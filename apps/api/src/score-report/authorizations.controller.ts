import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { AUTHORIZATION_PAGE_POLICY } from './authorization-page.ts';
import { AuthorizationPages } from './authorization-pages.ts';

@Controller('contests/:id/score-report/authorizations')
@ApiTags('score-report')
export class AuthorizationsController {
  constructor(private readonly pages: AuthorizationPages) {}

  @Get()
  @Permit('case.read')
  @PrintedPage(AUTHORIZATION_PAGE_POLICY, "The text of the winners' authorisation, a sheet to sign for each winner")
  page(@Param('id', { schema: idParam }) id: string) {
    return this.pages.page(id);
  }
}
