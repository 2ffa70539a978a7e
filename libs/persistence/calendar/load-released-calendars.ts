import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarDay, CalendarYear } from '@jiangcheng/domain/calendar/calendar';
import { yearOf } from '@jiangcheng/domain/shared/civil-date';
import { refreshVersion } from './calendar-version.ts';

/** A year as a release of this program brings it. */
export interface ReleasedCalendar {
  readonly year: Readonly<CalendarYear> & { readonly sourceUrl: string | null; readonly reason: { readonly zh: string } | null };
  readonly days: readonly Readonly<CalendarDay>[];
}

/** Enters the years that the record does not have, and replaces a provisional one by a published one. What an office entered itself stays. */
export async function loadReleasedCalendars(source: DataSource, calendars: readonly ReleasedCalendar[]): Promise<void> {
  for (const calendar of calendars) await source.transaction((manager) => load(manager, calendar));
}

async function load(manager: EntityManager, { year, days }: ReleasedCalendar): Promise<void> {
  const entered: unknown[] = await manager.query(
    `insert into app.calendar_year (year, status, source_doc_no, source_url, note, notice_version, version) values ($1, $2, $3, $4, $5, $6, $6)
     on conflict (year) do update set status = excluded.status, source_doc_no = excluded.source_doc_no, source_url = excluded.source_url,
       note = excluded.note, notice_version = excluded.notice_version
       where app.calendar_year.status = 'PROVISIONAL' and app.calendar_year.notice_version <> excluded.notice_version
     returning year`,
    [year.year, year.status, year.sourceDocNo ?? null, year.sourceUrl, year.reason?.zh ?? null, year.version],
  );
  if (entered.length === 0) return;
  await manager.query(`delete from app.calendar_day where year = $1 and layer = 'NATIONAL'`, [year.year]);
  await manager.query(
    `insert into app.calendar_day (date, year, is_workday, kind, name, source_doc_no)
     select date, $1, "isWorkday", kind, name, "sourceDocNo" from jsonb_to_recordset($2::jsonb) as r (date date, "isWorkday" boolean, kind text, name text, "sourceDocNo" text)`,
    [year.year, JSON.stringify(days)],
  );
  // A local overlay, and what another year's notice says of this one, count beside the release.
  for (const touched of new Set([year.year, ...days.map(({ date }) => yearOf(date))])) await refreshVersion(manager, touched);
}
