import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, page } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import {
  newPaperDecision,
  paperDecisionQuery,
  paperDecisionView,
  settlePaperDecision,
  type PaperDecisionQuery,
} from '@jiangcheng/contracts/api/paper-decision';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { PaperDecisionService } from './paper-decision.service.ts';

@Controller('paper-decisions')
@ApiTags('paper-decision')
export class PaperDecisionController {
  constructor(private readonly decisions: PaperDecisionService) {}

  @Get()
  @Permit('paper.register')
  @Answers(page(paperDecisionView))
  list(@Query({ schema: paperDecisionQuery }) query: PaperDecisionQuery) {
    return this.decisions.list(query);
  }

  @Post()
  @Permit('paper.register')
  @Answers(paperDecisionView, 201)
  register(@Body({ schema: newPaperDecision }) body: Output<typeof newPaperDecision>) {
    return this.decisions.register(body);
  }

  @Get(':id')
  @Permit('paper.register')
  @Answers(paperDecisionView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.decisions.read(id);
  }

  @Post(':id/settlement')
  @Permit('paper.register')
  @Answers(paperDecisionView)
  settle(@Param('id', { schema: idParam }) id: string, @Body({ schema: settlePaperDecision }) body: Output<typeof settlePaperDecision>) {
    return this.decisions.settle(id, body);
  }
}
