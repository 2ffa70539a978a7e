import { Module } from '@nestjs/common';
import { CampaignModule } from '../campaign/campaign.module.ts';
import './exchange.messages.ts';
import { ExchangeController } from './exchange.controller.ts';
import { ExchangeService } from './exchange.service.ts';

@Module({ imports: [CampaignModule], controllers: [ExchangeController], providers: [ExchangeService] })
export class ExchangeModule {}
