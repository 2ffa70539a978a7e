import { Injectable } from '@nestjs/common';
import type { workingDaysQuery } from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { DataSource } from 'typeorm';
import { fieldProblem } from '../platform/pipe-errors.ts';
import { readYear, workingDaysOf } from './calendar.view.ts';

/** The calendar covers the years 1900 to 2100 (domain); a count may not run out of it. 400 working days lie within two years. */
const LAST_START = '2098-12-31';

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
}
