import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ordinalParam } from '@jiangcheng/contracts/api/common';
import * as contract from '@jiangcheng/contracts/api/edition';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { EditionTradesService } from './edition-trades.service.ts';

@Controller('editions/:regulation/:edition/trades')
@ApiTags('regulation')
export class EditionTradesController {
  constructor(private readonly trades: EditionTradesService) {}

  @Post()
  @Permit('edition.manage')
  @Answers(contract.editionView)
  add(
    @Param('regulation', { schema: contract.regulationParam }) regulation: string,
    @Param('edition', { schema: contract.editionParam }) edition: string,
    @Body({ schema: contract.newTrade }) body: Output<typeof contract.newTrade>,
  ) {
    return this.trades.add({ regulation, edition }, body);
  }

  @Post(':no/removal')
  @Permit('edition.manage')
  @Answers(contract.editionView)
  remove(
    @Param('regulation', { schema: contract.regulationParam }) regulation: string,
    @Param('edition', { schema: contract.editionParam }) edition: string,
    @Param('no', { schema: ordinalParam }) no: number,
    @Body({ schema: contract.tradeRemoval }) body: Output<typeof contract.tradeRemoval>,
  ) {
    return this.trades.remove({ regulation, edition }, no, body);
  }

  @Post(':no/restoration')
  @Permit('edition.manage')
  @Answers(contract.editionView)
  restore(
    @Param('regulation', { schema: contract.regulationParam }) regulation: string,
    @Param('edition', { schema: contract.editionParam }) edition: string,
    @Param('no', { schema: ordinalParam }) no: number,
    @Body({ schema: contract.editionVersion }) body: Output<typeof contract.editionVersion>,
  ) {
    return this.trades.restore({ regulation, edition }, no, body);
  }
}
