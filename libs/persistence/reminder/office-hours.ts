import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { OfficeHours } from '@jiangcheng/domain/reminder/office-hours';

/** The hours as they are set, and the business clock, epoch milliseconds. */
export async function officeHoursNow(sql: SqlRunner): Promise<{ hours: OfficeHours; now: number }> {
  const rows = (await sql.query(
    'select opens, closes, floor(extract(epoch from app.now()) * 1000)::float8 as now from app.reminder_hours',
  )) as (OfficeHours & { now: number })[];
  const [row] = rows;
  if (row === undefined) throw new Error('the office hours have no row');
  return { hours: { opens: row.opens, closes: row.closes }, now: row.now };
}

export async function setOfficeHours(sql: SqlRunner, { opens, closes }: OfficeHours): Promise<void> {
  await sql.query('update app.reminder_hours set opens = $1, closes = $2', [opens, closes]);
}
