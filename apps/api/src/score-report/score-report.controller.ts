import { Body, Controller, Get, Header, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ordinalParam } from '@jiangcheng/contracts/api/common';
import { recomputeFile } from '@jiangcheng/contracts/api/recompute';
import { contentDisposition } from '@jiangcheng/files/content-disposition';
import { FILE_KINDS } from '@jiangcheng/files/file-kinds';
import { workbookOf } from '@jiangcheng/files/xlsx/write-workbook';
import type { Output } from '@jiangcheng/contracts/api/output';
import { importCsv, reportRound, saveDraft, scoreReportView, takeOver } from '@jiangcheng/contracts/api/score-report';
import type { Response } from 'express';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { csvText } from '../platform/csv.ts';
import { Permit } from '../platform/permit.ts';
import { ReportCommands } from './report-commands.ts';
import { ReportReader } from './report-reader.ts';

@Controller('contests/:id/score-report')
@ApiTags('score-report')
export class ScoreReportController {
  constructor(
    private readonly reader: ReportReader,
    private readonly commands: ReportCommands,
  ) {}

  @Get()
  @Permit('case.read')
  @Answers(scoreReportView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.reader.report(id);
  }

  @Put('draft')
  @Permit('case.act')
  @Answers(scoreReportView)
  save(@Param('id', { schema: idParam }) id: string, @Body({ schema: saveDraft }) body: Output<typeof saveDraft>) {
    return this.commands.saveDraft(id, body);
  }

  @Post('draft/take-over')
  @Permit('case.act')
  @Answers(scoreReportView)
  takeOver(@Param('id', { schema: idParam }) id: string) {
    return this.commands.takeDraft(id);
  }

  @Post('import')
  @Permit('case.act')
  @Answers(scoreReportView)
  import(@Param('id', { schema: idParam }) id: string, @Body({ schema: importCsv }) body: Output<typeof importCsv>) {
    return this.commands.importSheet(id, body);
  }

  @Post('checked-in')
  @Permit('case.act')
  @Answers(scoreReportView)
  takeOverEntries(@Param('id', { schema: idParam }) id: string, @Body({ schema: takeOver }) body: Output<typeof takeOver>) {
    return this.commands.takeOver(id, body);
  }

  @Get('rounds/:round')
  @Permit('case.read')
  @Answers(reportRound)
  round(@Param('id', { schema: idParam }) id: string, @Param('round', { schema: ordinalParam }) round: number) {
    return this.reader.round(id, round);
  }

  @Get('csv')
  @Permit('case.read')
  @AnswersRaw('text/csv', 'The sheet as a table: UTF-8 with its mark, cells that a spreadsheet would calculate made text')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  async csv(@Param('id', { schema: idParam }) id: string, @Res({ passthrough: true }) response: Response) {
    const { name, lines } = await this.reader.sheet(id);
    response.setHeader('Content-Disposition', contentDisposition(`${name}.csv`));
    return csvText(lines);
  }

  @Get('xlsx')
  @Permit('case.read')
  @AnswersRaw(FILE_KINDS.XLSX.mime, 'The sheet as a workbook, every cell a text')
  @Header('Cache-Control', 'private, no-store')
  async workbook(@Param('id', { schema: idParam }) id: string) {
    const { name, lines } = await this.reader.sheet(id);
    return new StreamableFile(workbookOf(lines), { type: FILE_KINDS.XLSX.mime, disposition: contentDisposition(`${name}.xlsx`) });
  }

  @Get('recompute')
  @Permit('case.read')
  @Answers(recomputeFile)
  @Header('Cache-Control', 'private, no-store')
  recompute(@Param('id', { schema: idParam }) id: string, @Res({ passthrough: true }) response: Response) {
    return this.reader.recompute(id, response);
  }
}
