import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, pageQuery } from '@jiangcheng/contracts/api/common';
import {
  chairOpening,
  deskPage,
  dropOut,
  openedAnswer,
  panelDissolution,
  panelDraw,
  panelInvitation,
  panelSeated,
  recusal,
  scoringPlan,
  scoringView,
} from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ScoringCommands } from './scoring-commands.ts';
import { ScoringReader } from './scoring-reader.ts';

/** A selection's scoring, by the id of the selection's case: who sits, how far they are, the opening. */
@Controller('scorings')
@ApiTags('expert-scoring')
export class ScoringsController {
  constructor(
    private readonly reader: ScoringReader,
    private readonly commands: ScoringCommands,
  ) {}

  @Get()
  @Permit('scoring.read')
  @Answers(deskPage)
  list(@Query({ schema: pageQuery }) query: Output<typeof pageQuery>) {
    return this.reader.list(query);
  }

  @Get(':id')
  @Permit('scoring.read')
  @Answers(scoringView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.reader.scoring(id);
  }

  @Post(':id/plan')
  @Permit('scoring.manage')
  @Answers(scoringView)
  async plan(@Param('id', { schema: idParam }) id: string, @Body({ schema: scoringPlan }) body: Output<typeof scoringPlan>) {
    await this.commands.plan(id, body);
    return this.reader.scoring(id);
  }

  @Post(':id/panels')
  @Permit('scoring.manage')
  @Answers(panelSeated, 201)
  invite(@Param('id', { schema: idParam }) id: string, @Body({ schema: panelInvitation }) body: Output<typeof panelInvitation>) {
    return this.commands.invite(id, body);
  }

  @Post(':id/panels/draw')
  @Permit('scoring.manage')
  @Answers(panelSeated, 201)
  draw(@Param('id', { schema: idParam }) id: string, @Body({ schema: panelDraw }) body: Output<typeof panelDraw>) {
    return this.commands.draw(id, body);
  }

  @Post(':id/panels/:panelId/dissolution')
  @Permit('scoring.manage')
  @Answers(scoringView)
  async dissolve(
    @Param('id', { schema: idParam }) id: string,
    @Param('panelId', { schema: idParam }) panelId: string,
    @Body({ schema: panelDissolution }) body: Output<typeof panelDissolution>,
  ) {
    await this.commands.dissolve(id, panelId, body);
    return this.reader.scoring(id);
  }

  @Post(':id/start')
  @Permit('scoring.manage')
  @Answers(scoringView)
  async start(@Param('id', { schema: idParam }) id: string) {
    await this.commands.start(id);
    return this.reader.scoring(id);
  }

  @Post(':id/recusals')
  @Permit('scoring.manage')
  @Answers(openedAnswer)
  recuse(@Param('id', { schema: idParam }) id: string, @Body({ schema: recusal }) body: Output<typeof recusal>) {
    return this.commands.recuse(id, body);
  }

  @Post(':id/drop-out')
  @Permit('scoring.manage')
  @Answers(openedAnswer)
  dropOut(@Param('id', { schema: idParam }) id: string, @Body({ schema: dropOut }) body: Output<typeof dropOut>) {
    return this.commands.dropOut(id, body);
  }

  @Post(':id/opening')
  @Permit('scoring.own')
  @Answers(scoringView)
  async open(@Param('id', { schema: idParam }) id: string, @Body({ schema: chairOpening }) body: Output<typeof chairOpening>) {
    await this.commands.open(id, body);
    return this.reader.scoring(id);
  }
}
