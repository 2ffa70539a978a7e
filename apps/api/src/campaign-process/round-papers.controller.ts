import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { DOCUMENT_POLICY } from '../document/document-style.ts';
import { AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { RoundPapers } from './round-papers.ts';

@Controller('campaigns/:id/process/rounds/:round')
@ApiTags('campaign')
export class RoundPapersController {
  constructor(private readonly papers: RoundPapers) {}

  @Get('circular')
  @Permit('case.read')
  @AnswersRaw('text/html', 'The results circular with its list of winners, as a page to print')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', DOCUMENT_POLICY)
  @Header('Cache-Control', 'private, no-store')
  circular(@Param('id', { schema: idParam }) id: string, @Param('round', { schema: ordinalParam }) round: number) {
    return this.papers.circular(id, round);
  }

  @Get('countersigning')
  @Permit('case.read')
  @AnswersRaw('text/html', 'The sheet that the bodies of the committee sign, as a page to print')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', SHEET_POLICY)
  @Header('Cache-Control', 'private, no-store')
  countersigning(@Param('id', { schema: idParam }) id: string, @Param('round', { schema: ordinalParam }) round: number) {
    return this.papers.countersigning(id, round);
  }
}
