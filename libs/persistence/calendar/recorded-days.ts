import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { CalendarDay } from '@jiangcheng/domain/calendar/calendar';
import type { RecordedDay } from '@jiangcheng/domain/calendar/recorded-days';
import type { EntityManager } from 'typeorm';

/** Every day that any document put down, those that a later notice overrules too. */
export async function readRecordedDays(sql: SqlRunner): Promise<RecordedDay[]> {
  return (await sql.query(
    `select date, is_workday as "isWorkday", kind, name, coalesce(source_doc_no, '') as "sourceDocNo", year as "noticeYear" from app.calendar_day order by date`,
  )) as RecordedDay[];
}

/** A year's notice as it is entered: it is published from then on, and its national days are these. */
export interface EnteredNotice {
  readonly documentNo: string;
  readonly documentUrl: string | null;
  readonly noticeVersion: string;
  readonly days: readonly CalendarDay[];
  readonly by: string;
}

export async function replaceNotice(manager: EntityManager, year: number, notice: EnteredNotice): Promise<void> {
  await manager.query(
    `update app.calendar_year set status = 'PUBLISHED', source_doc_no = $2, source_url = $3, note = null, notice_version = $4 where year = $1`,
    [year, notice.documentNo, notice.documentUrl, notice.noticeVersion],
  );
  await manager.query(`delete from app.calendar_day where year = $1 and layer = 'NATIONAL'`, [year]);
  await insertDays(manager, year, notice.days, { by: notice.by, reason: null });
}

/** Rows of one document and one person. */
export async function insertDays(
  manager: EntityManager,
  year: number,
  days: readonly CalendarDay[],
  { by, reason }: { readonly by: string; readonly reason: string | null },
): Promise<void> {
  await manager.query(
    `insert into app.calendar_day (date, year, is_workday, kind, name, source_doc_no, reason, entered_by, entered_at)
     select date, $1, "isWorkday", kind, name, "sourceDocNo", $3, $4, app.now()
     from jsonb_to_recordset($2::jsonb) as r (date date, "isWorkday" boolean, kind text, name text, "sourceDocNo" text)`,
    [year, JSON.stringify(days), reason, by],
  );
}

export async function removeLocalDays(manager: EntityManager, year: number, dates: readonly string[]): Promise<void> {
  await manager.query(`delete from app.calendar_day where year = $1 and layer = 'LOCAL' and date = any ($2::date[])`, [year, dates]);
}
