import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, pageQuery } from '@jiangcheng/contracts/api/common';
import { expertChange, expertPage, expertView, newExpert } from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ExpertService } from './expert.service.ts';

@Controller('experts')
@ApiTags('expert-scoring')
export class ExpertsController {
  constructor(private readonly experts: ExpertService) {}

  @Get()
  @Permit('expert.read')
  @Answers(expertPage)
  list(@Query({ schema: pageQuery }) query: Output<typeof pageQuery>) {
    return this.experts.list(query);
  }

  @Post()
  @Permit('expert.manage')
  @Answers(expertView, 201)
  add(@Body({ schema: newExpert }) body: Output<typeof newExpert>) {
    return this.experts.add(body);
  }

  @Put(':id')
  @Permit('expert.manage')
  @Answers(expertView)
  change(@Param('id', { schema: idParam }) id: string, @Body({ schema: expertChange }) body: Output<typeof expertChange>) {
    return this.experts.change(id, body);
  }
}
