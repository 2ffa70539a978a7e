import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { newShowcaseNomination, showcaseDecision, showcaseView } from '@jiangcheng/contracts/api/showcase';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ShowcaseService } from './showcase.service.ts';

/** “绝活”展示 beside a campaign (003/附3). */
@Controller('campaigns/:id/showcase')
@ApiTags('showcase')
export class ShowcaseController {
  constructor(private readonly showcase: ShowcaseService) {}

  @Get()
  @Permit('campaign.read')
  @Answers(showcaseView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.showcase.read(id.toLowerCase());
  }

  @Post()
  @Permit('campaign.manage')
  @Answers(showcaseView, 201)
  enter(@Param('id', { schema: idParam }) id: string, @Body({ schema: newShowcaseNomination }) body: Output<typeof newShowcaseNomination>) {
    return this.showcase.enter(id.toLowerCase(), body);
  }

  @Post(':nominationId/decision')
  @Permit('campaign.manage')
  @Answers(showcaseView)
  decide(
    @Param('id', { schema: idParam }) id: string,
    @Param('nominationId', { schema: idParam }) nominationId: string,
    @Body({ schema: showcaseDecision }) body: Output<typeof showcaseDecision>,
  ) {
    return this.showcase.decide(id.toLowerCase(), nominationId.toLowerCase(), body);
  }
}
