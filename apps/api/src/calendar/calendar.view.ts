import type {
  calendarYearView,
  workingDaysBetweenQuery,
  workingDaysBetweenView,
  workingDaysQuery,
  workingDaysView,
} from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { explain, explainBetween, type ExplainedDay } from '@jiangcheng/domain/calendar/explain';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { nthWorkingDayAfter, workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import type { DataSource, EntityManager } from 'typeorm';
import { lastUpdate } from './update.view.ts';

type YearView = Output<typeof calendarYearView>;
type YearRow = Omit<YearView, 'days' | 'year' | 'update'>;

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
  return {
    year,
    ...(row ?? { status: 'UNKNOWN', sourceDocNo: null, sourceUrl: null, note: null, version: null, historyId: null }),
    days,
    update: await lastUpdate(source, year),
  };
}

/** The count day by day, as a person would do it on a wall calendar. */
export function workingDaysOf(calendar: Calendar, { from, count }: Output<typeof workingDaysQuery>): Output<typeof workingDaysView> {
  const { date, provisional, provisionalYear } = nthWorkingDayAfter(calendar, from, count);
  return { from, count, date, provisional, provisionalYear: provisionalYear ?? null, days: explain(calendar, from, count).map(shown) };
}

/** The working days between two days, each day with its reason. */
export function workingDaysBetweenOf(
  calendar: Calendar,
  { from, to }: Output<typeof workingDaysBetweenQuery>,
): Output<typeof workingDaysBetweenView> {
  const { days: count, provisional, provisionalYear } = workingDaysBetween(calendar, from, to);
  return { from, to, count, provisional, provisionalYear: provisionalYear ?? null, days: explainBetween(calendar, from, to).map(shown) };
}

const shown = ({ date, counted, index, reason, text }: ExplainedDay) => ({
  date,
  counted,
  index: index ?? null,
  kind: reason,
  reason: text,
});
