import { Module } from '@nestjs/common';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { DataSource } from 'typeorm';
import { CalendarChangeService } from './calendar-change.service.ts';
import { CalendarController } from './calendar.controller.ts';
import './calendar.messages.ts';
import { CalendarService } from './calendar.service.ts';

@Module({
  controllers: [CalendarController],
  providers: [
    CalendarService,
    CalendarChangeService,
    { provide: CalendarStore, inject: [DataSource], useFactory: (source: DataSource) => new CalendarStore(source) },
  ],
  exports: [CalendarStore],
})
export class CalendarModule {}
