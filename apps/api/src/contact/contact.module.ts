import { Module } from '@nestjs/common';
import { CampaignModule } from '../campaign/campaign.module.ts';
import './contact.messages.ts';
import { ContactsController } from './contacts.controller.ts';
import { ContactsService } from './contacts.service.ts';

@Module({ imports: [CampaignModule], controllers: [ContactsController], providers: [ContactsService] })
export class ContactModule {}
