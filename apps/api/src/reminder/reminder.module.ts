import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { CallService } from './call.service.ts';
import { CaseUrging } from './case-urging.ts';
import { CopyUrgingController } from './copy-urging.controller.ts';
import { CopyUrgingService } from './copy-urging.service.ts';
import { OverdueCopiesController } from './overdue-copies.controller.ts';
import { OverdueCopiesService } from './overdue-copies.service.ts';
import { ReminderHoursController } from './reminder-hours.controller.ts';
import { ReminderHoursService } from './reminder-hours.service.ts';
import { ReminderListController } from './reminder-list.controller.ts';
import { ReminderListService } from './reminder-list.service.ts';
import './reminder.messages.ts';
import { OfficeUrgingService } from './office-urging.service.ts';
import { TaskUrger } from './task-urger.ts';
import { UrgingController } from './urging.controller.ts';
import { UrgingService } from './urging.service.ts';

@Module({
  controllers: [ReminderHoursController, OverdueCopiesController, UrgingController, CopyUrgingController, ReminderListController],
  providers: [
    ReminderHoursService,
    OverdueCopiesService,
    CaseUrging,
    TaskUrger,
    UrgingService,
    OfficeUrgingService,
    CopyUrgingService,
    CallService,
    ReminderListService,
    Openings,
  ],
})
export class ReminderModule {}
