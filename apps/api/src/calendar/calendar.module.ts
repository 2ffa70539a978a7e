import { Module } from '@nestjs/common';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { DataSource } from 'typeorm';
import { CalendarController } from './calendar.controller.ts';
import { CalendarService } from './calendar.service.ts';

@Module({
  controllers: [CalendarController],
  providers: [
    CalendarService,
    { provide: CalendarStore, inject: [DataSource], useFactory: (source: DataSource) => new CalendarStore(source) },
  ],
  exports: [CalendarStore],
})
export class CalendarModule {}
