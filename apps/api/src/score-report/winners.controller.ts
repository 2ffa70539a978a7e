import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { reveal, revealed, saveWinner, winnerView } from '@jiangcheng/contracts/api/score-report';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ReportCommands } from './report-commands.ts';

@Controller('contests/:id/score-report/winners/:entryKey')
@ApiTags('score-report')
export class WinnersController {
  constructor(private readonly commands: ReportCommands) {}

  @Put()
  @Permit('case.act')
  @Answers(winnerView)
  save(
    @Param('id', { schema: idParam }) id: string,
    @Param('entryKey', { schema: idParam }) entryKey: string,
    @Body({ schema: saveWinner }) body: Output<typeof saveWinner>,
  ) {
    return this.commands.saveWinner(id, entryKey, body);
  }

  @Post('reveal')
  @Permit('case.act')
  @Answers(revealed)
  reveal(
    @Param('id', { schema: idParam }) id: string,
    @Param('entryKey', { schema: idParam }) entryKey: string,
    @Body({ schema: reveal }) body: Output<typeof reveal>,
  ) {
    return this.commands.reveal(id, entryKey, body);
  }
}
