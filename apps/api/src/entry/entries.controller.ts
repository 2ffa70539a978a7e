import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, pageQuery } from '@jiangcheng/contracts/api/common';
import { entriesView, teamContestPage, waiver } from '@jiangcheng/contracts/api/entry';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { EntryReader } from './entry-reader.ts';
import { TeamCommands } from './team-commands.ts';

@Controller()
@ApiTags('entry')
export class EntriesController {
  constructor(
    private readonly reader: EntryReader,
    private readonly commands: TeamCommands,
  ) {}

  @Get('team-contests')
  @Permit('entry.own')
  @Answers(teamContestPage)
  contests(@Query({ schema: pageQuery }) query: Output<typeof pageQuery>) {
    return this.reader.contests(query);
  }

  @Get('contests/:id/entries')
  @Permit('entry.read')
  @Answers(entriesView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.reader.entries(id);
  }

  @Post('contests/:id/entries/waiver')
  @Permit('entry.decide')
  @Answers(entriesView)
  async waive(@Param('id', { schema: idParam }) id: string, @Body({ schema: waiver }) body: Output<typeof waiver>) {
    await this.commands.waive(id, body);
    return this.reader.entries(id);
  }
}
