import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { printedVersion, type PrintedVersion } from '@jiangcheng/contracts/api/document';
import { DOCUMENT_POLICY } from '../document/document-style.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { RoundPapers } from './round-papers.ts';

@Controller('campaigns/:id/process/rounds/:round')
@ApiTags('campaign')
export class RoundPapersController {
  constructor(private readonly papers: RoundPapers) {}

  @Get('circular')
  @Permit('case.read')
  @PrintedPage(DOCUMENT_POLICY, 'The results circular with its list of winners, as a page to print')
  circular(
    @Param('id', { schema: idParam }) id: string,
    @Param('round', { schema: ordinalParam }) round: number,
    @Query({ schema: printedVersion }) { version }: PrintedVersion,
  ) {
    return this.papers.circular(id, round, version);
  }

  @Get('circular/countersigning')
  @Permit('case.read')
  @PrintedPage(SHEET_POLICY, 'The sheet on which the bodies sign the results circular, as a page to print')
  circularSheet(@Param('id', { schema: idParam }) id: string, @Param('round', { schema: ordinalParam }) round: number) {
    return this.papers.circularSheet(id, round);
  }

  @Get('countersigning')
  @Permit('case.read')
  @PrintedPage(SHEET_POLICY, 'The sheet that the bodies of the committee sign, as a page to print')
  countersigning(@Param('id', { schema: idParam }) id: string, @Param('round', { schema: ordinalParam }) round: number) {
    return this.papers.countersigning(id, round);
  }
}
