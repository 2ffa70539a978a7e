import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { attachSigned, newPrint, printView } from '@jiangcheng/contracts/api/score-report';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { PrintPages } from './print-pages.ts';
import { ReportCommands } from './report-commands.ts';

@Controller('contests/:id')
@ApiTags('score-report')
export class PrintsController {
  constructor(
    private readonly commands: ReportCommands,
    private readonly pages: PrintPages,
  ) {}

  @Post('score-report/prints')
  @Permit('case.act')
  @Answers(printView, 201)
  print(@Param('id', { schema: idParam }) id: string, @Body({ schema: newPrint }) body: Output<typeof newPrint>) {
    return this.commands.makePrint(id, body);
  }

  @Get('prints/:printId')
  @Permit('case.read')
  @PrintedPage(SHEET_POLICY, 'The page to print, with its version and check code')
  page(@Param('id', { schema: idParam }) id: string, @Param('printId', { schema: idParam }) printId: string) {
    return this.pages.page(id, printId);
  }

  @Post('prints/:printId/signed')
  @Permit('case.act')
  @Answers(printView)
  attach(
    @Param('id', { schema: idParam }) id: string,
    @Param('printId', { schema: idParam }) printId: string,
    @Body({ schema: attachSigned }) body: Output<typeof attachSigned>,
  ) {
    return this.commands.attachSigned(id, printId, body);
  }
}
