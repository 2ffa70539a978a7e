import { Module } from '@nestjs/common';
import { CampaignModule } from '../campaign/campaign.module.ts';
import { HostingController } from './hosting.controller.ts';
import { HostingBans } from './hosting-bans.ts';
import './hosting.messages.ts';
import { HostingService } from './hosting.service.ts';

@Module({ imports: [CampaignModule], controllers: [HostingController], providers: [HostingService, HostingBans] })
export class HostingModule {}
