import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as inputs from '@jiangcheng/contracts/api/sub-plan';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ContestActs } from './contest-acts.ts';

/** One line for each act on a contest's 子竞赛方案; the rules are libs/domain/sub-plan. */
@Controller('contests/:id')
@ApiTags('contest')
export class PlanController {
  constructor(private readonly acts: ContestActs) {}

  @Post('authority')
  @Permit('case.act')
  @Answers(actAnswer)
  nameAuthority(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.nameAuthority }) input: Output<typeof inputs.nameAuthority>,
  ) {
    return this.acts.run(id, { act: 'nameAuthority', input });
  }

  @Post('plan')
  @Permit('case.act')
  @Answers(actAnswer)
  writePlan(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.writePlan }) input: Output<typeof inputs.writePlan>) {
    return this.acts.run(id, { act: 'writePlan', input });
  }

  @Post('plan/hand-in')
  @Permit('case.act')
  @Answers(actAnswer)
  submitPlan(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.submitPlan }) input: Output<typeof inputs.submitPlan>) {
    return this.acts.run(id, { act: 'submitPlan', input });
  }

  @Post('plan/countersignings')
  @Permit('case.act')
  @Answers(actAnswer)
  countersignPlan(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.countersignPlan }) input: Output<typeof inputs.countersignPlan>,
  ) {
    return this.acts.run(id, { act: 'countersignPlan', input });
  }

  @Post('plan/return')
  @Permit('case.act')
  @Answers(actAnswer)
  returnPlan(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.returnPlan }) input: Output<typeof inputs.returnPlan>) {
    return this.acts.run(id, { act: 'returnPlan', input });
  }
}
