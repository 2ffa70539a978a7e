import { Module } from '@nestjs/common';
import { FileModule } from '../file/file.module.ts';
import { TableFiles } from '../score-report/table-files.ts';
import { ContestantsController } from './contestants.controller.ts';
import { EntriesController } from './entries.controller.ts';
import { entryDeskProviders } from './entry-desk.ts';
import { EntryReader } from './entry-reader.ts';
import './entry.messages.ts';
import { TeamCommands } from './team-commands.ts';
import { TeamsController } from './teams.controller.ts';

@Module({
  imports: [FileModule],
  controllers: [EntriesController, TeamsController, ContestantsController],
  providers: [...entryDeskProviders, EntryReader, TeamCommands, TableFiles],
})
export class EntryModule {}
