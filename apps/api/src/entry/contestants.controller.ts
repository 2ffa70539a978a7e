import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, pageQuery } from '@jiangcheng/contracts/api/common';
import {
  contestantPage,
  contestantsImported,
  importContestants,
  saveContestant,
  teamMoved,
  teamVersion,
} from '@jiangcheng/contracts/api/entry';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { EntryReader } from './entry-reader.ts';
import { TeamCommands } from './team-commands.ts';

@Controller('contests/:id/teams/:organizationId/contestants')
@ApiTags('entry')
export class ContestantsController {
  constructor(
    private readonly reader: EntryReader,
    private readonly commands: TeamCommands,
  ) {}

  @Get()
  @Permit('entry.read')
  @Answers(contestantPage)
  list(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Query({ schema: pageQuery }) query: Output<typeof pageQuery>,
  ) {
    return this.reader.contestants(caseId, organizationId.toLowerCase(), query);
  }

  @Post()
  @Permit('entry.file')
  @Answers(teamMoved, 201)
  add(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: saveContestant }) body: Output<typeof saveContestant>,
  ) {
    return this.commands.saveContestant({ caseId, organizationId }, null, body);
  }

  @Post('import')
  @Permit('entry.file')
  @Answers(contestantsImported)
  import(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: importContestants }) body: Output<typeof importContestants>,
  ) {
    return this.commands.importContestants({ caseId, organizationId }, body);
  }

  @Put(':contestantId')
  @Permit('entry.file')
  @Answers(teamMoved)
  change(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('contestantId', { schema: idParam }) contestantId: string,
    @Body({ schema: saveContestant }) body: Output<typeof saveContestant>,
  ) {
    return this.commands.saveContestant({ caseId, organizationId }, contestantId.toLowerCase(), body);
  }

  @Post(':contestantId/removal')
  @Permit('entry.file')
  @Answers(teamMoved)
  remove(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('contestantId', { schema: idParam }) contestantId: string,
    @Body({ schema: teamVersion }) body: Output<typeof teamVersion>,
  ) {
    return this.commands.removeContestant({ caseId, organizationId }, contestantId.toLowerCase(), body);
  }
}
