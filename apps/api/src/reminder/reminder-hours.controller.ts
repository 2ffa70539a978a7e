import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Output } from '@jiangcheng/contracts/api/output';
import { reminderHours } from '@jiangcheng/contracts/api/reminder';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ReminderHoursService } from './reminder-hours.service.ts';

@Controller('reminder-hours')
@ApiTags('reminder')
export class ReminderHoursController {
  constructor(private readonly hours: ReminderHoursService) {}

  @Get()
  @Permit('reminder.read')
  @Answers(reminderHours)
  read() {
    return this.hours.read();
  }

  @Put()
  @Permit('reminder.manage')
  @Answers(reminderHours)
  set(@Body({ schema: reminderHours }) body: Output<typeof reminderHours>) {
    return this.hours.set(body);
  }
}
