import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { AUTHORIZATION_PAGE_POLICY } from './authorization-page.ts';
import { AuthorizationPages } from './authorization-pages.ts';

@Controller('contests/:id/score-report/authorizations')
@ApiTags('score-report')
export class AuthorizationsController {
  constructor(private readonly pages: AuthorizationPages) {}

  @Get()
  @Permit('case.read')
  @AnswersRaw('text/html', "The text of the winners' authorisation, a sheet to sign for each winner")
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', AUTHORIZATION_PAGE_POLICY)
  @Header('Cache-Control', 'private, no-store')
  page(@Param('id', { schema: idParam }) id: string) {
    return this.pages.page(id);
  }
}
