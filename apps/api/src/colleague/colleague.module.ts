import { Module } from '@nestjs/common';
import { ColleagueController } from './colleague.controller.ts';
import { ColleagueService } from './colleague.service.ts';

@Module({ controllers: [ColleagueController], providers: [ColleagueService] })
export class ColleagueModule {}
