import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listQuery, page, type ListQuery } from '@jiangcheng/contracts/api/common';
import { colleagueView } from '@jiangcheng/contracts/api/post';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ColleagueService } from './colleague.service.ts';

@Controller('colleagues')
@ApiTags('colleague')
export class ColleagueController {
  constructor(private readonly colleagues: ColleagueService) {}

  @Get()
  @Permit('delegation.own')
  @Answers(page(colleagueView))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.colleagues.list(query);
  }
}
