import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { acceptance, checkIn, onRule, saveTeam, teamMoved, teamReason, teamVersion, teamView } from '@jiangcheng/contracts/api/entry';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { EntryReader } from './entry-reader.ts';
import { TeamCommands } from './team-commands.ts';

@Controller('contests/:id/teams/:organizationId')
@ApiTags('entry')
export class TeamsController {
  constructor(
    private readonly reader: EntryReader,
    private readonly commands: TeamCommands,
  ) {}

  @Get()
  @Permit('entry.read')
  @Answers(teamView)
  read(@Param('id', { schema: idParam }) caseId: string, @Param('organizationId', { schema: idParam }) organizationId: string) {
    return this.reader.team(caseId, organizationId.toLowerCase());
  }

  @Put()
  @Permit('entry.file')
  @Answers(teamMoved)
  save(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: saveTeam }) body: Output<typeof saveTeam>,
  ) {
    return this.commands.save({ caseId, organizationId }, body);
  }

  @Post('filing')
  @Permit('entry.file')
  @Answers(teamMoved)
  file(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: teamVersion }) body: Output<typeof teamVersion>,
  ) {
    return this.commands.file({ caseId, organizationId }, body);
  }

  @Post('withdrawal')
  @Permit('entry.file')
  @Answers(teamMoved)
  withdraw(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: teamReason }) body: Output<typeof teamReason>,
  ) {
    return this.commands.withdraw({ caseId, organizationId }, body);
  }

  @Post('acceptance')
  @Permit('entry.review')
  @Answers(teamMoved)
  accept(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: acceptance }) body: Output<typeof acceptance>,
  ) {
    return this.commands.accept({ caseId, organizationId }, body);
  }

  @Post('return')
  @Permit('entry.review')
  @Answers(teamMoved)
  return(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: teamReason }) body: Output<typeof teamReason>,
  ) {
    return this.commands.return({ caseId, organizationId }, body);
  }

  @Post('rejection')
  @Permit('entry.review')
  @Answers(teamMoved)
  reject(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: onRule }) body: Output<typeof onRule>,
  ) {
    return this.commands.reject({ caseId, organizationId }, body);
  }

  @Post('exception')
  @Permit('entry.decide')
  @Answers(teamMoved)
  lift(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: onRule }) body: Output<typeof onRule>,
  ) {
    return this.commands.lift({ caseId, organizationId }, body);
  }

  @Post('check-in')
  @Permit('entry.review')
  @Answers(teamMoved)
  checkIn(
    @Param('id', { schema: idParam }) caseId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: checkIn }) body: Output<typeof checkIn>,
  ) {
    return this.commands.checkIn({ caseId, organizationId }, body);
  }
}
