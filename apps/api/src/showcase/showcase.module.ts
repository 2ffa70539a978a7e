import { Module } from '@nestjs/common';
import { CampaignModule } from '../campaign/campaign.module.ts';
import './showcase.messages.ts';
import { ShowcaseController } from './showcase.controller.ts';
import { ShowcaseService } from './showcase.service.ts';

@Module({ imports: [CampaignModule], controllers: [ShowcaseController], providers: [ShowcaseService] })
export class ShowcaseModule {}
