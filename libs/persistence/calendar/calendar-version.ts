import { createHash } from 'node:crypto';
import type { CalendarDay } from '@jiangcheng/domain/calendar/calendar';
import type { EntityManager } from 'typeorm';

/** Twelve digits of a digest over what the days say: equal days, equal version, so that entering the same thing again changes no deadline. */
export function versionOfDays(days: readonly Pick<CalendarDay, 'date' | 'kind' | 'name'>[]): string {
  const lines = days.map(({ date, kind, name }) => `${date} ${kind} ${name}`).sort();
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex').slice(0, 12);
}

interface ForeignDay {
  date: string;
  kind: CalendarDay['kind'];
  name: string;
  layer: 'LOCAL' | 'NATIONAL';
}

/**
 * Gives a year the version of all that counts in it: its own notice's, and behind a plus what others put down in it: the local overlay, and
 * days of its December that next year's notice names. Within the caller's transaction; returns the version.
 */
export async function refreshVersion(manager: EntityManager, year: number): Promise<string> {
  const foreign: ForeignDay[] = await manager.query(
    `select date, kind, name, layer from app.effective_day where date between make_date($1, 1, 1) and make_date($1, 12, 31)
       and (layer = 'LOCAL' or year <> $1) order by date`,
    [year],
  );
  const suffix = (layer: ForeignDay['layer'], sign: string): string => {
    const days = foreign.filter((day) => day.layer === layer);
    return days.length === 0 ? '' : `+${sign}.${versionOfDays(days)}`;
  };
  // A statement that changes rows answers [rows, how many].
  const [[row]]: [{ version: string }[], number] = await manager.query(
    'update app.calendar_year set version = notice_version || $2 where year = $1 returning version',
    [year, suffix('LOCAL', 'local') + suffix('NATIONAL', 'next')],
  );
  if (row === undefined) throw new Error(`no calendar year ${year}`);
  return row.version;
}
