import { Injectable } from '@nestjs/common';
import type { workingDaysBetweenQuery, workingDaysQuery } from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { daysBetween } from '@jiangcheng/domain/shared/civil-date';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { DataSource } from 'typeorm';
import { fieldProblem } from '../platform/pipe-errors.ts';
import { readYear, workingDaysBetweenOf, workingDaysOf } from './calendar.view.ts';

/** The calendar covers the years 1900 to 2100 (domain); a count may not run out of it. 400 working days lie within two years. */
const LAST_START = '2098-12-31';
/** Two years: more days on one page help nobody. */
const LONGEST_SPAN = 732;

@Injectable()
export class CalendarService {
  constructor(
    private readonly source: DataSource,
    private readonly calendars: CalendarStore,
  ) {}

  readYear(year: number) {
    return readYear(this.source, year);
  }

  async workingDays(query: Output<typeof workingDaysQuery>) {
    if (query.from > LAST_START) throw fieldProblem('from', 'DATE_OUT_OF_RANGE');
    return workingDaysOf(await this.calendars.current(), query);
  }

  async workingDaysBetween(query: Output<typeof workingDaysBetweenQuery>) {
    if (query.to < query.from) throw fieldProblem('to', 'DATES_REVERSED');
    if (daysBetween(query.from, query.to) > LONGEST_SPAN) throw fieldProblem('to', 'DATES_TOO_FAR_APART');
    return workingDaysBetweenOf(await this.calendars.current(), query);
  }
}
