import type { calendarYearView } from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { DataSource, EntityManager } from 'typeorm';

/** How the year's last update stands: counted from its rows, of which some may still wait. */
export async function lastUpdate(source: DataSource | EntityManager, year: number): Promise<Output<typeof calendarYearView>['update']> {
  const [row]: Output<typeof calendarYearView>['update'][] = await source.query(
    `select u.status, u.document_no as "documentNo", to_char(u.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "askedAt",
       count(d.*)::int as total, count(d.done_at)::int as done, count(*) filter (where d.after_at < d.before_at)::int as earlier,
       count(*) filter (where d.after_at > d.before_at)::int as later
     from (select * from app.calendar_update where year = $1 order by asked_at desc, id desc limit 1) u
       left join app.calendar_update_deadline d on d.update_id = u.id
     group by u.id, u.status, u.document_no, u.asked_at`,
    [year],
  );
  return row ?? null;
}
