import { Module } from '@nestjs/common';
import { CampaignModule } from '../campaign/campaign.module.ts';
import { HostingController } from './hosting.controller.ts';
import { HostingBans } from './hosting-bans.ts';
import './hosting.messages.ts';
import { HostingService } from './hosting.service.ts';
import { OwnHostingController } from './own-hosting.controller.ts';
import { OwnHostingService } from './own-hosting.service.ts';

@Module({
  imports: [CampaignModule],
  controllers: [HostingController, OwnHostingController],
  providers: [HostingService, OwnHostingService, HostingBans],
  exports: [HostingService, HostingBans],
})
export class HostingModule {}
