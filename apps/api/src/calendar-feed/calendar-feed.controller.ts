import { Body, Controller, Delete, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { calendarFeedView, feedFileParam, newCalendarFeed, openedCalendarFeed } from '@jiangcheng/contracts/api/calendar-feed';
import { idParam, ok, page } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { LimitedAsFeed, Permit, Public } from '../platform/permit.ts';
import { CalendarFeedService } from './calendar-feed.service.ts';

const ICS = 'text/calendar; charset=utf-8';

@Controller()
@ApiTags('calendar')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Get('calendar-feeds')
  @Permit('session.own')
  @Answers(page(calendarFeedView))
  list() {
    return this.feeds.list();
  }

  @Post('calendar-feeds')
  @Permit('session.own')
  @Answers(openedCalendarFeed, 201)
  open(@Body({ schema: newCalendarFeed }) body: Output<typeof newCalendarFeed>) {
    return this.feeds.open(body);
  }

  @Delete('calendar-feeds/:id')
  @Permit('session.own')
  @Answers(ok)
  revoke(@Param('id', { schema: idParam }) id: string) {
    return this.feeds.revoke(id);
  }

  @Get('feeds/:file')
  @Public()
  @LimitedAsFeed()
  @AnswersRaw('text/calendar', 'Open deadlines as iCalendar')
  @Header('Content-Type', ICS)
  bySecret(@Param('file', { schema: feedFileParam }) file: string) {
    return this.feeds.bySecret(file);
  }

  @Get('campaigns/:id/deadlines.ics')
  @Permit('campaign.read')
  @AnswersRaw('text/calendar', 'Open deadlines of the campaign as iCalendar')
  @Header('Content-Type', ICS)
  campaign(@Param('id', { schema: idParam }) id: string) {
    return this.feeds.campaign(id);
  }
}
