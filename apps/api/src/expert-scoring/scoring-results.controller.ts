import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import {
  correctionFiled,
  correctionNo,
  correctionSettlement,
  newCorrection,
  scoringResult,
} from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import { recomputeFile } from '@jiangcheng/contracts/api/recompute';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ScoringCommands } from './scoring-commands.ts';
import { ScoringResults } from './scoring-results.ts';

/** What there is of a scoring after the opening: ranking, spread, corrections, and the file to recompute it by. */
@Controller('scorings/:id')
@ApiTags('expert-scoring')
export class ScoringResultsController {
  constructor(
    private readonly results: ScoringResults,
    private readonly commands: ScoringCommands,
  ) {}

  @Get('result')
  @Permit('scoring.read')
  @Answers(scoringResult)
  result(@Param('id', { schema: idParam }) id: string) {
    return this.results.result(id);
  }

  @Get('recompute')
  @Permit('scoring.read')
  @Answers(recomputeFile)
  recompute(@Param('id', { schema: idParam }) id: string) {
    return this.results.toRecompute(id);
  }

  @Post('corrections')
  @Permit('scoring.enter')
  @Answers(correctionFiled, 201)
  correct(@Param('id', { schema: idParam }) id: string, @Body({ schema: newCorrection }) body: Output<typeof newCorrection>) {
    return this.commands.correct(id, body);
  }

  @Post('corrections/:no/settlement')
  @Permit('scoring.enter')
  @Answers(correctionFiled)
  settle(
    @Param('id', { schema: idParam }) id: string,
    @Param('no', { schema: correctionNo }) no: Output<typeof correctionNo>,
    @Body({ schema: correctionSettlement }) body: Output<typeof correctionSettlement>,
  ) {
    return this.commands.settle(id, no, body);
  }
}
