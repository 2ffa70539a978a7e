import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import * as inputs from '@jiangcheng/contracts/api/contest';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ContestActs } from './contest-acts.ts';

/** One line for each act on a contest; who may do it when is libs/domain/contest/acts. */
@Controller('contests/:id')
@ApiTags('contest')
export class ContestActsController {
  constructor(private readonly acts: ContestActs) {}

  @Post('organizers')
  @Permit('case.act')
  @Answers(actAnswer)
  nameOrganizers(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.nameOrganizers }) input: Output<typeof inputs.nameOrganizers>,
  ) {
    return this.acts.run(id, { act: 'nameOrganizers', input });
  }

  @Post('chief-judge')
  @Permit('case.act')
  @Answers(actAnswer)
  nameChiefJudge(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.nameChiefJudge }) input: Output<typeof inputs.nameChiefJudge>,
  ) {
    return this.acts.run(id, { act: 'nameChiefJudge', input });
  }

  @Post('upper-contest')
  @Permit('case.act')
  @Answers(actAnswer)
  recordUpper(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.recordUpper }) input: Output<typeof inputs.recordUpper>,
  ) {
    return this.acts.run(id, { act: 'recordUpper', input });
  }

  @Post('dates')
  @Permit('case.act')
  @Answers(actAnswer)
  setDates(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.setDates }) input: Output<typeof inputs.setDates>) {
    return this.acts.run(id, { act: 'setDates', input });
  }

  @Post('release')
  @Permit('case.act')
  @Answers(actAnswer)
  release(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.release }) input: Output<typeof inputs.release>) {
    return this.acts.run(id, { act: 'release', input });
  }

  @Post('end-declaration')
  @Permit('case.act')
  @Answers(actAnswer)
  declareEnded(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.declareEnded }) input: Output<typeof inputs.declareEnded>,
  ) {
    return this.acts.run(id, { act: 'declareEnded', input });
  }

  @Post('end-day-confirmation')
  @Permit('case.act')
  @Answers(actAnswer)
  confirmEndDay(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.confirmEndDay }) input: Output<typeof inputs.confirmEndDay>,
  ) {
    return this.acts.run(id, { act: 'confirmEndDay', input });
  }

  @Post('end-day-correction')
  @Permit('case.act')
  @Answers(actAnswer)
  correctEndDay(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.correctEndDay }) input: Output<typeof inputs.correctEndDay>,
  ) {
    return this.acts.run(id, { act: 'correctEndDay', input });
  }

  @Post('receipt')
  @Permit('case.act')
  @Answers(actAnswer)
  registerReceipt(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.registerReceipt }) input: Output<typeof inputs.registerReceipt>,
  ) {
    return this.acts.run(id, { act: 'registerReceipt', input });
  }

  @Post('receipt-confirmation')
  @Permit('case.act')
  @Answers(actAnswer)
  confirmReceipt(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.confirmReceipt }) input: Output<typeof inputs.confirmReceipt>,
  ) {
    return this.acts.run(id, { act: 'confirmReceipt', input });
  }

  @Post('originals')
  @Permit('case.act')
  @Answers(actAnswer)
  tickOriginals(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.tickOriginals }) input: Output<typeof inputs.tickOriginals>,
  ) {
    return this.acts.run(id, { act: 'tickOriginals', input });
  }

  @Post('score-report/hand-in')
  @Permit('case.act')
  @Answers(actAnswer)
  handIn(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.handIn }) input: Output<typeof inputs.handIn>) {
    return this.acts.run(id, { act: 'handIn', input });
  }

  @Post('score-report/withdrawal')
  @Permit('case.act')
  @Answers(actAnswer)
  withdraw(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.withdrawReport }) input: Output<typeof inputs.withdrawReport>,
  ) {
    return this.acts.run(id, { act: 'withdraw', input });
  }

  @Post('late-admission')
  @Permit('case.act')
  @Answers(actAnswer)
  admitLate(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.admitLate }) input: Output<typeof inputs.admitLate>) {
    return this.acts.run(id, { act: 'admitLate', input });
  }

  @Post('confirmation')
  @Permit('case.act')
  @Answers(actAnswer)
  confirm(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.confirmReport }) input: Output<typeof inputs.confirmReport>,
  ) {
    return this.acts.run(id, { act: 'confirm', input });
  }

  @Post('return')
  @Permit('case.act')
  @Answers(actAnswer)
  giveBack(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.returnReport }) input: Output<typeof inputs.returnReport>) {
    return this.acts.run(id, { act: 'return', input });
  }

  @Post('cancellation')
  @Permit('case.act')
  @Answers(actAnswer)
  cancel(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.cancelContest }) input: Output<typeof inputs.cancelContest>) {
    return this.acts.run(id, { act: 'cancel', input });
  }
}
