import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { BounceService } from './bounce.service.ts';
import { MailController } from './mail.controller.ts';
import './mail.messages.ts';
import { MailService } from './mail.service.ts';

@Module({ controllers: [MailController], providers: [MailService, BounceService, Openings] })
export class MailModule {}
