import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import * as inputs from '@jiangcheng/contracts/api/selection';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { SelectionActs } from './selection-acts.ts';

/** One line for each act on a year's selection; who may do it when is libs/domain/selection/acts. */
@Controller('selections/:id')
@ApiTags('selection')
export class SelectionActsController {
  constructor(private readonly acts: SelectionActs) {}

  @Post('plan')
  @Permit('selection.act')
  @Answers(actAnswer)
  planRound(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.planRound }) input: Output<typeof inputs.planRound>) {
    return this.acts.run(id, { act: 'planRound', input });
  }

  @Post('quotas')
  @Permit('selection.act')
  @Answers(actAnswer)
  decideQuotas(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.decideQuotas }) input: Output<typeof inputs.decideQuotas>,
  ) {
    return this.acts.run(id, { act: 'decideQuotas', input });
  }

  @Post('contacts')
  @Permit('selection.act')
  @Answers(actAnswer)
  nameContact(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.nameContact }) input: Output<typeof inputs.nameContact>,
  ) {
    return this.acts.run(id, { act: 'nameContact', input });
  }

  @Post('window-extension')
  @Permit('selection.act')
  @Answers(actAnswer)
  extendWindow(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.extendWindow }) input: Output<typeof inputs.extendWindow>,
  ) {
    return this.acts.run(id, { act: 'extendWindow', input });
  }

  @Post('quota-exceptions')
  @Permit('selection.act')
  @Answers(actAnswer)
  raiseQuota(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.raiseQuota }) input: Output<typeof inputs.raiseQuota>) {
    return this.acts.run(id, { act: 'raiseQuota', input });
  }

  @Post('review-end')
  @Permit('selection.act')
  @Answers(actAnswer)
  finishReview(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.finishReview }) input: Output<typeof inputs.finishReview>,
  ) {
    return this.acts.run(id, { act: 'finishReview', input });
  }

  @Post('meeting')
  @Permit('selection.act')
  @Answers(actAnswer)
  recordMeeting(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.recordMeeting }) input: Output<typeof inputs.recordMeeting>,
  ) {
    return this.acts.run(id, { act: 'recordMeeting', input });
  }

  @Post('suggested-list')
  @Permit('selection.act')
  @Answers(actAnswer)
  suggestList(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.suggestList }) input: Output<typeof inputs.suggestList>,
  ) {
    return this.acts.run(id, { act: 'suggestList', input });
  }

  @Post('list-approval')
  @Permit('selection.act')
  @Answers(actAnswer)
  approveList(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.approveList }) input: Output<typeof inputs.approveList>,
  ) {
    return this.acts.run(id, { act: 'approveList', input });
  }

  @Post('list-return')
  @Permit('selection.act')
  @Answers(actAnswer)
  sendBackList(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.sendBackList }) input: Output<typeof inputs.sendBackList>,
  ) {
    return this.acts.run(id, { act: 'sendBackList', input });
  }

  @Post('reserve-approval')
  @Permit('selection.act')
  @Answers(actAnswer)
  approveReserve(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.approveReserve }) input: Output<typeof inputs.approveReserve>,
  ) {
    return this.acts.run(id, { act: 'approveReserve', input });
  }

  @Post('vacancy-end')
  @Permit('selection.act')
  @Answers(actAnswer)
  leaveVacant(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.leaveVacant }) input: Output<typeof inputs.leaveVacant>,
  ) {
    return this.acts.run(id, { act: 'leaveVacant', input });
  }

  @Post('notice-renewal')
  @Permit('selection.act')
  @Answers(actAnswer)
  renewNotice(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.renewNotice }) input: Output<typeof inputs.renewNotice>,
  ) {
    return this.acts.run(id, { act: 'renewNotice', input });
  }

  @Post('announced')
  @Permit('selection.act')
  @Answers(actAnswer)
  nameAnnounced(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inputs.nameAnnounced }) input: Output<typeof inputs.nameAnnounced>,
  ) {
    return this.acts.run(id, { act: 'nameAnnounced', input });
  }
}
