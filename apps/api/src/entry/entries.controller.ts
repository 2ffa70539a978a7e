import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, pageQuery } from '@jiangcheng/contracts/api/common';
import { entriesView, teamContestPage } from '@jiangcheng/contracts/api/entry';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { EntryReader } from './entry-reader.ts';

@Controller()
@ApiTags('entry')
export class EntriesController {
  constructor(private readonly reader: EntryReader) {}

  @Get('team-contests')
  @Permit('entry.read')
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
}
