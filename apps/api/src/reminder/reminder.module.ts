import { Module } from '@nestjs/common';
import { ReminderHoursController } from './reminder-hours.controller.ts';
import { ReminderHoursService } from './reminder-hours.service.ts';
import './reminder.messages.ts';

@Module({ controllers: [ReminderHoursController], providers: [ReminderHoursService] })
export class ReminderModule {}
