import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ok } from '@jiangcheng/contracts/api/common';
import {
  declaration,
  deskView,
  envelope,
  evidenceView,
  paperEntry,
  paperEntryEnd,
  paperEntryFinished,
  paperEntryView,
  scoringView,
  sheetDraft,
  sheetSaved,
  sheetSealed,
  sheetVersion,
} from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { ScoringCommands } from './scoring-commands.ts';
import { ScoringReader } from './scoring-reader.ts';
import { SheetReader } from './sheet-reader.ts';

/** An expert's own desk and sheet, and the way of a sheet that comes on paper. */
@Controller('scorings/:id')
@ApiTags('expert-scoring')
export class SheetsController {
  constructor(
    private readonly sheets: SheetReader,
    private readonly reader: ScoringReader,
    private readonly commands: ScoringCommands,
  ) {}

  @Get('desk')
  @Permit('scoring.own')
  @Answers(deskView)
  desk(@Param('id', { schema: idParam }) id: string) {
    return this.sheets.desk(id);
  }

  @Get('desk/candidates/:candidateId')
  @Permit('scoring.own')
  @Answers(evidenceView)
  evidence(@Param('id', { schema: idParam }) id: string, @Param('candidateId', { schema: idParam }) candidateId: string) {
    return this.sheets.evidence(id, candidateId);
  }

  @Get('blank-sheets/:expertId')
  @Permit('scoring.manage')
  @PrintedPage(SHEET_POLICY, '评分表, a page to print and fill in by hand')
  blank(@Param('id', { schema: idParam }) id: string, @Param('expertId', { schema: idParam }) expertId: string) {
    return this.sheets.blank(id, expertId);
  }

  @Post('declaration')
  @Permit('scoring.enter')
  @Answers(ok)
  async declare(@Param('id', { schema: idParam }) id: string, @Body({ schema: declaration }) body: Output<typeof declaration>) {
    return { ok: await this.commands.declare(id, body) };
  }

  @Put('desk/sheet')
  @Permit('scoring.own')
  @Answers(sheetSaved)
  save(@Param('id', { schema: idParam }) id: string, @Body({ schema: sheetDraft }) body: Output<typeof sheetDraft>) {
    return this.commands.save(id, body);
  }

  @Post('desk/sheet/seal')
  @Permit('scoring.own')
  @Answers(sheetSealed)
  seal(@Param('id', { schema: idParam }) id: string, @Body({ schema: sheetVersion }) body: Output<typeof sheetVersion>) {
    return this.commands.seal(id, body);
  }

  @Post('envelopes')
  @Permit('scoring.manage')
  @Answers(scoringView)
  async receive(@Param('id', { schema: idParam }) id: string, @Body({ schema: envelope }) body: Output<typeof envelope>) {
    await this.commands.receive(id, body);
    return this.reader.scoring(id);
  }

  @Get('paper-entries/:expertId')
  @Permit('scoring.manage')
  @Answers(paperEntryView)
  entry(@Param('id', { schema: idParam }) id: string, @Param('expertId', { schema: idParam }) expertId: string) {
    return this.sheets.entry(id, expertId);
  }

  @Put('paper-entries/:expertId')
  @Permit('scoring.manage')
  @Answers(sheetSaved)
  enter(
    @Param('id', { schema: idParam }) id: string,
    @Param('expertId', { schema: idParam }) expertId: string,
    @Body({ schema: paperEntry }) body: Output<typeof paperEntry>,
  ) {
    return this.commands.enter(id, expertId, body);
  }

  @Post('paper-entries/:expertId/finish')
  @Permit('scoring.manage')
  @Answers(paperEntryFinished)
  finish(
    @Param('id', { schema: idParam }) id: string,
    @Param('expertId', { schema: idParam }) expertId: string,
    @Body({ schema: paperEntryEnd }) body: Output<typeof paperEntryEnd>,
  ) {
    return this.commands.finish(id, expertId, body);
  }
}
