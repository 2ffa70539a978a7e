import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { MailController } from './mail.controller.ts';
import { MailService } from './mail.service.ts';

@Module({ controllers: [MailController], providers: [MailService, Openings] })
export class MailModule {}
