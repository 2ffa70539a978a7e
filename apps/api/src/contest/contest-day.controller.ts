import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import * as inputs from '@jiangcheng/contracts/api/contest-day';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ContestActs } from './contest-acts.ts';
import { ContestDayPage } from './contest-day-page.ts';

/** What happened at the contest, and one line for each act on it; the rules are libs/domain/contest/decide-day and libs/domain/appeal. */
@Controller('contests/:id')
@ApiTags('contest')
export class ContestDayController {
  constructor(
    private readonly acts: ContestActs,
    private readonly page: ContestDayPage,
  ) {}

  @Get('day')
  @Permit('case.read')
  @Answers(inputs.contestDayView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.page.read(id);
  }

  @Post('draw')
  @Permit('case.act')
  @Answers(actAnswer)
  drawLots(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.drawLots }) input: Output<typeof inputs.drawLots>) {
    return this.acts.run(id, { act: 'drawLots', input });
  }

  @Post('draw/record')
  @Permit('case.act')
  @Answers(actAnswer)
  recordDraw(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.recordDraw }) input: Output<typeof inputs.recordDraw>) {
    return this.acts.run(id, { act: 'recordDraw', input });
  }

  @Post('marks')
  @Permit('case.act')
  @Answers(actAnswer)
  markEntrant(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.markEntrant }) input: Output<typeof inputs.markEntrant>,
  ) {
    return this.acts.run(id, { act: 'markEntrant', input });
  }

  @Post('announcement')
  @Permit('case.act')
  @Answers(actAnswer)
  announceScores(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.announceScores }) input: Output<typeof inputs.announceScores>,
  ) {
    return this.acts.run(id, { act: 'announceScores', input });
  }

  @Post('appeals')
  @Permit('case.act')
  @Answers(actAnswer)
  registerAppeal(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.registerAppeal }) input: Output<typeof inputs.registerAppeal>,
  ) {
    return this.acts.run(id, { act: 'registerAppeal', input });
  }

  @Post('appeals/withdrawal')
  @Permit('case.act')
  @Answers(actAnswer)
  withdrawAppeal(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.withdrawAppeal }) input: Output<typeof inputs.withdrawAppeal>,
  ) {
    return this.acts.run(id, { act: 'withdrawAppeal', input });
  }

  @Post('appeals/decision')
  @Permit('case.act')
  @Answers(actAnswer)
  decideAppeal(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.decideAppeal }) input: Output<typeof inputs.decideAppeal>,
  ) {
    return this.acts.run(id, { act: 'decideAppeal', input });
  }

  @Post('incidents')
  @Permit('case.act')
  @Answers(actAnswer)
  recordIncident(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.recordIncident }) input: Output<typeof inputs.recordIncident>,
  ) {
    return this.acts.run(id, { act: 'recordIncident', input });
  }

  @Post('selection-reports')
  @Permit('case.act')
  @Answers(actAnswer)
  reportSelection(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.reportSelection }) input: Output<typeof inputs.reportSelection>,
  ) {
    return this.acts.run(id, { act: 'reportSelection', input });
  }

  @Post('duties')
  @Permit('case.act')
  @Answers(actAnswer)
  setDuty(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.setDuty }) input: Output<typeof inputs.setDuty>) {
    return this.acts.run(id, { act: 'setDuty', input });
  }

  @Post('duties/fulfilment')
  @Permit('case.act')
  @Answers(actAnswer)
  fulfilDuty(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.fulfilDuty }) input: Output<typeof inputs.fulfilDuty>) {
    return this.acts.run(id, { act: 'fulfilDuty', input });
  }

  @Post('recheck')
  @Permit('case.act')
  @Answers(actAnswer)
  drawRecheck(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.drawRecheck }) input: Output<typeof inputs.drawRecheck>,
  ) {
    return this.acts.run(id, { act: 'drawRecheck', input });
  }

  @Post('recheck/readings')
  @Permit('case.act')
  @Answers(actAnswer)
  enterRecheck(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.enterRecheck }) input: Output<typeof inputs.enterRecheck>,
  ) {
    return this.acts.run(id, { act: 'enterRecheck', input });
  }
}
