import { Module } from '@nestjs/common';
import { EarlierWinnerController } from './earlier-winner.controller.ts';
import './earlier-winner.messages.ts';
import { EarlierWinnerService } from './earlier-winner.service.ts';

@Module({ controllers: [EarlierWinnerController], providers: [EarlierWinnerService] })
export class EarlierWinnerModule {}
