import { Module } from '@nestjs/common';
import { TypeormEntryStore } from '@jiangcheng/persistence/entry/typeorm-entry-store';
import { FileModule } from '../file/file.module.ts';
import { TableFiles } from '../score-report/table-files.ts';
import { ContestantsController } from './contestants.controller.ts';
import { EntriesController } from './entries.controller.ts';
import { ENTRY_DESK, entryDeskProviders } from './entry-desk.ts';
import { EntryReader } from './entry-reader.ts';
import './entry.messages.ts';
import { TeamCommands } from './team-commands.ts';
import { TeamsController } from './teams.controller.ts';

@Module({
  imports: [FileModule],
  controllers: [EntriesController, TeamsController, ContestantsController],
  providers: [...entryDeskProviders, EntryReader, TeamCommands, TableFiles],
  exports: [ENTRY_DESK, TypeormEntryStore],
})
export class EntryModule {}
