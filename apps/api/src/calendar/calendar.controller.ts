import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  calendarChangeRequest,
  calendarPreview,
  calendarPreviewRequest,
  calendarYearParam,
  calendarYearView,
  changeableYearParam,
  workingDaysBetweenQuery,
  workingDaysBetweenView,
  workingDaysQuery,
  workingDaysView,
} from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { NeedsNoKey, Permit } from '../platform/permit.ts';
import { CalendarChangeService } from './calendar-change.service.ts';
import { CalendarService } from './calendar.service.ts';

@Controller()
@ApiTags('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly changes: CalendarChangeService,
  ) {}

  @Get('calendars/:year')
  @Permit('calendar.read')
  @Answers(calendarYearView)
  readYear(@Param('year', { schema: calendarYearParam }) year: number) {
    return this.calendar.readYear(year);
  }

  @Post('calendars/:year/preview')
  @Permit('calendar.manage')
  @NeedsNoKey()
  @Answers(calendarPreview)
  preview(
    @Param('year', { schema: changeableYearParam }) year: number,
    @Body({ schema: calendarPreviewRequest }) body: Output<typeof calendarPreviewRequest>,
  ) {
    return this.changes.preview(year, body);
  }

  @Post('calendars/:year/changes')
  @Permit('calendar.manage')
  @Answers(calendarYearView)
  change(
    @Param('year', { schema: changeableYearParam }) year: number,
    @Body({ schema: calendarChangeRequest }) body: Output<typeof calendarChangeRequest>,
  ) {
    return this.changes.change(year, body);
  }

  @Get('working-days/between')
  @Permit('calendar.read')
  @Answers(workingDaysBetweenView)
  between(@Query({ schema: workingDaysBetweenQuery }) query: Output<typeof workingDaysBetweenQuery>) {
    return this.calendar.workingDaysBetween(query);
  }

  @Get('working-days')
  @Permit('calendar.read')
  @Answers(workingDaysView)
  workingDays(@Query({ schema: workingDaysQuery }) query: Output<typeof workingDaysQuery>) {
    return this.calendar.workingDays(query);
  }
}
