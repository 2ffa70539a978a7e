import { Module } from '@nestjs/common';
import { ExtraAwardStore } from '@jiangcheng/persistence/extra-award/extra-award-store';
import { DataSource } from 'typeorm';
import './extra-award.messages.ts';
import { ExtraAwardsController } from './extra-awards.controller.ts';
import { ExtraAwardsService } from './extra-awards.service.ts';

@Module({
  controllers: [ExtraAwardsController],
  providers: [
    ExtraAwardsService,
    { provide: ExtraAwardStore, inject: [DataSource], useFactory: (source: DataSource): ExtraAwardStore => new ExtraAwardStore(source) },
  ],
})
export class ExtraAwardModule {}
