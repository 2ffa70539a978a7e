import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { listQuery, type ListQuery } from '@jiangcheng/contracts/api/common';
import { earlierWinnerPage, winnersImport, winnersImported } from '@jiangcheng/contracts/api/earlier-winner';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Request } from 'express';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { EarlierWinnerService } from './earlier-winner.service.ts';

@Controller('earlier-winners')
@ApiTags('earlier-winner')
export class EarlierWinnerController {
  constructor(private readonly winners: EarlierWinnerService) {}

  @Get()
  @Permit('winner.read')
  @Answers(earlierWinnerPage)
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.winners.list(query);
  }

  @Post('import')
  @Permit('winner.manage')
  @Answers(winnersImported)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  import(@Query({ schema: winnersImport }) { dryRun }: Output<typeof winnersImport>, @Req() request: Request) {
    return this.winners.import(dryRun === 'true', request);
  }
}
