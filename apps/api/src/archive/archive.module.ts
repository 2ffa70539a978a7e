import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { FileModule } from '../file/file.module.ts';
import { ScoreReportModule } from '../score-report/score-report.module.ts';
import { ArchiveCommands } from './archive-commands.ts';
import { archiveDeskProviders } from './archive-desk.ts';
import { ArchiveDownload } from './archive-download.ts';
import { ArchiveReader } from './archive-reader.ts';
import { ArchiveController } from './archive.controller.ts';
import './archive.messages.ts';
import { CaseFile } from './case-file.ts';

@Module({
  imports: [AuditModule, FileModule, ScoreReportModule],
  controllers: [ArchiveController],
  providers: [...archiveDeskProviders, ArchiveReader, ArchiveCommands, ArchiveDownload, CaseFile],
})
export class ArchiveModule {}
