import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  accessEventQuery,
  accessEventView,
  deviationQuery,
  deviationView,
  engineHistory,
  history,
  incidentQuery,
  incidentView,
} from '@jiangcheng/contracts/api/audit';
import { idParam, page, pageQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { AuditListService } from './audit-list.service.ts';
import { HistoryService } from './history.service.ts';

@Controller()
@ApiTags('audit')
export class AuditController {
  constructor(
    private readonly histories: HistoryService,
    private readonly lists: AuditListService,
  ) {}

  @Get('cases/:id/history')
  @Permit('case.read')
  @Answers(history)
  history(@Param('id', { schema: idParam }) id: string) {
    return this.histories.history(id);
  }

  @Get('cases/:id/engine')
  @Permit('audit.read')
  @Answers(engineHistory)
  engine(@Param('id', { schema: idParam }) id: string) {
    return this.histories.engineHistory(id);
  }

  @Get('deviations')
  @Permit('audit.read')
  @Answers(page(deviationView))
  deviations(@Query({ schema: deviationQuery }) query: Output<typeof deviationQuery>) {
    return this.lists.deviations(query);
  }

  @Get('campaigns/:id/deviations')
  @Permit('audit.read')
  @Answers(page(deviationView))
  deviationsOf(@Param('id', { schema: idParam }) id: string, @Query({ schema: pageQuery }) query: Output<typeof pageQuery>) {
    return this.lists.deviationsOf(id, query);
  }

  @Get('incidents')
  @Permit('audit.read')
  @Answers(page(incidentView))
  incidents(@Query({ schema: incidentQuery }) query: Output<typeof incidentQuery>) {
    return this.lists.incidents(query);
  }

  @Get('access-events')
  @Permit('access.read')
  @Answers(page(accessEventView))
  accessEvents(@Query({ schema: accessEventQuery }) query: Output<typeof accessEventQuery>) {
    return this.lists.accessEvents(query);
  }
}
