import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller.ts';
import { CalendarFeedService } from './calendar-feed.service.ts';

@Module({ controllers: [CalendarFeedController], providers: [CalendarFeedService] })
export class CalendarFeedModule {}
