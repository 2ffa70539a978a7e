import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@jiangcheng/contracts/api/award';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { recordAnswer, sendLetter } from '@jiangcheng/casework/award/honour-letters';
import { recordCertificates } from '@jiangcheng/casework/award/record-certificates';
import { MoneyCommands } from '../payment/money-commands.ts';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { AwardsService } from './awards.service.ts';

/** Certificates by level and 优先选树名单 that follow from a campaign's circulars (000/附1/七(二)). */
@Controller('campaigns/:id')
@ApiTags('award')
export class AwardsController {
  constructor(
    private readonly awards: AwardsService,
    private readonly commands: MoneyCommands,
  ) {}

  @Get('awards')
  @Permit('payment.read')
  @Answers(contract.awardsView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.awards.read(id.toLowerCase());
  }

  @Post('certificates')
  @Permit('payment.prepare')
  @Answers(contract.certificatesRecorded)
  record(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.recordedCertificates }) body: Output<typeof contract.recordedCertificates>,
  ) {
    const certificates = body.certificates.map((one) => ({
      ...one,
      contestId: one.contestId.toLowerCase(),
      entry: one.entry.toLowerCase(),
      given: one.given ?? null,
    }));
    return this.commands.run(recordCertificates, id.toLowerCase(), { certificates, reason: body.reason ?? null }, body);
  }

  @Post('honour-letters')
  @Permit('payment.prepare')
  @Answers(contract.letterMoved, 201)
  send(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.newHonourLetter }) body: Output<typeof contract.newHonourLetter>,
  ) {
    return this.commands.run(sendLetter, id.toLowerCase(), body);
  }

  @Post('honour-letters/:letterId/answer')
  @Permit('payment.prepare')
  @Answers(contract.letterMoved)
  answer(
    @Param('id', { schema: idParam }) id: string,
    @Param('letterId', { schema: idParam }) letterId: string,
    @Body({ schema: contract.honourAnswer }) body: Output<typeof contract.honourAnswer>,
  ) {
    const chosen = body.chosen.map((key) => key.toLowerCase());
    return this.commands.run(recordAnswer, id.toLowerCase(), { letterId: letterId.toLowerCase(), ...body, chosen }, body);
  }
}
