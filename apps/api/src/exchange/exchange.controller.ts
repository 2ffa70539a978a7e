import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { exchangeRemoval, exchangeView, newExchange } from '@jiangcheng/contracts/api/exchange';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ExchangeService } from './exchange.service.ts';

/** 技能展示交流活动 alongside a contest of the region (002/四). */
@Controller('campaigns/:id/exchanges')
@ApiTags('exchange')
export class ExchangeController {
  constructor(private readonly exchanges: ExchangeService) {}

  @Get()
  @Permit('campaign.read')
  @Answers(exchangeView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.exchanges.read(id.toLowerCase());
  }

  @Post()
  @Permit('campaign.manage')
  @Answers(exchangeView, 201)
  enter(@Param('id', { schema: idParam }) id: string, @Body({ schema: newExchange }) body: Output<typeof newExchange>) {
    return this.exchanges.enter(id.toLowerCase(), body);
  }

  @Post(':exchangeId/removal')
  @Permit('campaign.manage')
  @Answers(exchangeView)
  remove(
    @Param('id', { schema: idParam }) id: string,
    @Param('exchangeId', { schema: idParam }) exchangeId: string,
    @Body({ schema: exchangeRemoval }) body: Output<typeof exchangeRemoval>,
  ) {
    return this.exchanges.remove(id.toLowerCase(), exchangeId.toLowerCase(), body);
  }
}
