import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import * as contract from '@jiangcheng/contracts/api/payment';
import { registerCorrection, settleCorrection } from '@jiangcheng/casework/payment/correct-result';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { MoneyCommands } from './money-commands.ts';

/** Corrections of announced results: registered by one clerk, in force by the word of another. */
@Controller('campaigns/:id/corrections')
@ApiTags('payment')
export class CorrectionsController {
  constructor(private readonly commands: MoneyCommands) {}

  @Post()
  @Permit('payment.prepare')
  @Answers(contract.correctionMoved, 201)
  register(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.newCorrection }) body: Output<typeof contract.newCorrection>,
  ) {
    const entries = body.entries.map((entry) => ({ ...entry, key: entry.key.toLowerCase() }));
    return this.commands.run(registerCorrection, id.toLowerCase(), { ...body, contestId: body.contestId.toLowerCase(), entries }, body);
  }

  @Post(':correctionId/settlement')
  @Permit('payment.prepare')
  @Answers(contract.correctionMoved)
  settle(
    @Param('id', { schema: idParam }) id: string,
    @Param('correctionId', { schema: idParam }) correctionId: string,
    @Body({ schema: contract.correctionVerdict }) body: Output<typeof contract.correctionVerdict>,
  ) {
    return this.commands.run(settleCorrection, id.toLowerCase(), { correctionId: correctionId.toLowerCase(), ...body }, body);
  }
}
