import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, page } from '@jiangcheng/contracts/api/common';
import { contestQuery, contestSummary, contestView, newContest, type ContestQuery } from '@jiangcheng/contracts/api/contest';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { actParam } from '@jiangcheng/contracts/api/contest';
import { ActionSchemas } from './action-schemas.ts';
import { ContestPages } from './contest-pages.ts';
import { OpenContest } from './open-contest.ts';

@Controller('contests')
@ApiTags('contest')
export class ContestController {
  constructor(
    private readonly pages: ContestPages,
    private readonly opening: OpenContest,
    private readonly schemas: ActionSchemas,
  ) {}

  @Get()
  @Permit('case.read')
  @Answers(page(contestSummary))
  list(@Query({ schema: contestQuery }) query: ContestQuery) {
    return this.pages.list(query);
  }

  @Post()
  @Permit('campaign.manage')
  @Answers(contestView, 201)
  open(@Body({ schema: newContest }) body: Output<typeof newContest>) {
    return this.opening.open(body);
  }

  @Get(':id')
  @Permit('case.read')
  @Answers(contestView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.pages.read(id);
  }

  @Get(':id/actions/:act/schema')
  @Permit('case.read')
  @AnswersRaw('application/schema+json', 'JSON Schema of the act’s form')
  schema(@Param('id', { schema: idParam }) id: string, @Param('act', { schema: actParam }) act: string) {
    return this.schemas.of(id, act);
  }
}
