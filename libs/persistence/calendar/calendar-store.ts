import type { SqlRunner } from '@jiangcheng/audit/access-event';
import {
  makeCalendar,
  type Calendar,
  type CalendarDay,
  type CalendarDayKind,
  type CalendarYear,
} from '@jiangcheng/domain/calendar/calendar';

interface YearRow {
  year: number;
  status: 'PUBLISHED' | 'PROVISIONAL';
  source_doc_no: string | null;
  version: string;
}

interface DayRow {
  date: string;
  is_workday: boolean;
  kind: CalendarDayKind;
  name: string;
  source_doc_no: string | null;
}

/** The working-day calendar of the record, kept in memory until a year's version changes. */
export class CalendarStore {
  private cached: { stamp: string; calendar: Calendar } | null = null;

  constructor(private readonly source: SqlRunner) {}

  /** The calendar as the caller's transaction sees it. Each import gives its year another version, so the versions tell calendars apart. */
  async current(sql: SqlRunner = this.source): Promise<Calendar> {
    const stamp = await stampOf(sql);
    if (this.cached?.stamp === stamp) return this.cached.calendar;
    const calendar = await readCalendar(sql);
    this.cached = { stamp, calendar };
    return calendar;
  }
}

async function stampOf(sql: SqlRunner): Promise<string> {
  const rows = (await sql.query(
    `select coalesce(string_agg(year || '=' || version, ',' order by year), '') as stamp from app.calendar_year`,
  )) as { stamp: string }[];
  return rows[0]?.stamp ?? '';
}

async function readCalendar(sql: SqlRunner): Promise<Calendar> {
  const years = (await sql.query('select year, status, source_doc_no, version from app.calendar_year order by year')) as YearRow[];
  const days = (await sql.query('select date, is_workday, kind, name, source_doc_no from app.effective_day order by date')) as DayRow[];
  return makeCalendar(years.map(toYear), days.map(toDay));
}

const toYear = ({ year, status, source_doc_no, version }: YearRow): CalendarYear => ({
  year,
  status,
  version,
  ...(source_doc_no === null ? {} : { sourceDocNo: source_doc_no }),
});

const toDay = ({ date, is_workday, kind, name, source_doc_no }: DayRow): CalendarDay => ({
  date,
  isWorkday: is_workday,
  kind,
  name,
  sourceDocNo: source_doc_no ?? '',
});
