import { Module } from '@nestjs/common';
import { AuditListService } from './audit-list.service.ts';
import { AuditController } from './audit.controller.ts';
import { EngineArchive } from './engine-archive.ts';
import { HistoryService } from './history.service.ts';
import { Openings } from './openings.ts';

@Module({
  controllers: [AuditController],
  providers: [HistoryService, AuditListService, EngineArchive, Openings],
  exports: [HistoryService],
})
export class AuditModule {}
