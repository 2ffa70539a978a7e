import { Module } from '@nestjs/common';
import { TypeormOrgAwardStore } from '@jiangcheng/persistence/org-award/typeorm-org-award-store';
import { DataSource } from 'typeorm';
import { CollectionModule } from '../collection/collection.module.ts';
import { AssessmentController } from './assessment.controller.ts';
import { AssessmentReader } from './assessment-reader.ts';
import { OrgAwardCommands } from './org-award-commands.ts';
import './org-award.messages.ts';
import { OrgAwardReader } from './org-award-reader.ts';
import { OrgAwardController } from './org-award.controller.ts';

@Module({
  imports: [CollectionModule],
  controllers: [OrgAwardController, AssessmentController],
  providers: [
    OrgAwardReader,
    OrgAwardCommands,
    AssessmentReader,
    { provide: TypeormOrgAwardStore, inject: [DataSource], useFactory: (source: DataSource) => new TypeormOrgAwardStore(source) },
  ],
})
export class OrgAwardModule {}
