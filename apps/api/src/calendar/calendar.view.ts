import type { calendarYearView, workingDaysQuery, workingDaysView } from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { explain } from '@jiangcheng/domain/calendar/explain';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { nthWorkingDayAfter } from '@jiangcheng/domain/calendar/working-days';
import type { DataSource, EntityManager } from 'typeorm';

type YearView = Output<typeof calendarYearView>;
type YearRow = Omit<YearView, 'days' | 'year'>;

/** A year nobody has entered is UNKNOWN: its weekdays count, and every deadline in it says so. */
export async function readYear(source: DataSource | EntityManager, year: number): Promise<YearView> {
  const [row]: YearRow[] = await source.query(
    'select status, source_doc_no as "sourceDocNo", source_url as "sourceUrl", note, version, id as "historyId" from app.calendar_year where year = $1',
    [year],
  );
  const days: YearView['days'] = await source.query(
    `select date, is_workday as "isWorkday", kind, name, source_doc_no as "sourceDocNo" from app.effective_day
     where date between make_date($1, 1, 1) and make_date($1, 12, 31) order by date, layer`,
    [year],
  );
  return { year, ...(row ?? { status: 'UNKNOWN', sourceDocNo: null, sourceUrl: null, note: null, version: null, historyId: null }), days };
}

/** The count day by day, as a person would do it on a wall calendar. */
export function workingDaysOf(calendar: Calendar, { from, count }: Output<typeof workingDaysQuery>): Output<typeof workingDaysView> {
  const { date, provisional, provisionalYear } = nthWorkingDayAfter(calendar, from, count);
  const days = explain(calendar, from, count).map((day) => ({ date: day.date, counted: day.counted, reason: day.text }));
  return { from, count, date, provisional, provisionalYear: provisionalYear ?? null, days };
}
