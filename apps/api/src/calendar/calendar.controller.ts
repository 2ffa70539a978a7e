import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { calendarYearParam, calendarYearView, workingDaysQuery, workingDaysView } from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CalendarService } from './calendar.service.ts';

@Controller()
@ApiTags('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get('calendars/:year')
  @Permit('calendar.read')
  @Answers(calendarYearView)
  readYear(@Param('year', { schema: calendarYearParam }) year: number) {
    return this.calendar.readYear(year);
  }

  @Get('working-days')
  @Permit('calendar.read')
  @Answers(workingDaysView)
  workingDays(@Query({ schema: workingDaysQuery }) query: Output<typeof workingDaysQuery>) {
    return this.calendar.workingDays(query);
  }
}
