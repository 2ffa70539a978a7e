import { Module } from '@nestjs/common';
import { HandoverController } from './handover.controller.ts';
import { HandoverService } from './handover.service.ts';
import './handover.messages.ts';

@Module({ controllers: [HandoverController], providers: [HandoverService] })
export class HandoverModule {}
