import type { DataSource } from 'typeorm';
import { askForUpdate, outdatedVersions } from './open-update.ts';

/** Updates that nobody attends: their row is the poke that is owed, as a case's `case_moved` row is. */
export class CalendarUpdatesOwed {
  constructor(private readonly source: DataSource) {}

  /** Years whose update has not been poked since it was asked for, at least `olderThanMs` ago. */
  async owed(olderThanMs: number): Promise<number[]> {
    const rows: { year: number }[] = await this.source.query(
      `select year from app.calendar_update where status = 'OPEN' and poked_at is null and touched_at < clock_timestamp() - make_interval(secs => $1 / 1000.0)`,
      [olderThanMs],
    );
    return rows.map(({ year }) => year);
  }

  async strike(year: number): Promise<void> {
    await this.source.query(`update app.calendar_update set poked_at = clock_timestamp() where year = $1 and status = 'OPEN'`, [year]);
  }

  /** Years whose update has stood still for a minute: its workflow was lost. */
  async stalled(): Promise<number[]> {
    const rows: { year: number }[] = await this.source.query(
      `select year from app.calendar_update where status = 'OPEN' and touched_at < clock_timestamp() - interval '1 minute'`,
    );
    return rows.map(({ year }) => year);
  }

  /** Asks for the update of every year whose calendar changed without one, as a new release's does. The years. */
  async askForMissing(): Promise<number[]> {
    const years: { year: number }[] = await this.source.query(
      `select year from app.calendar_year y where not exists (select 1 from app.calendar_update u where u.year = y.year and u.status = 'OPEN') order by year`,
    );
    const asked: number[] = [];
    for (const { year } of years) {
      if ((await outdatedVersions(this.source, year)).length === 0) continue;
      await this.source.transaction((manager) => askForUpdate(manager, year, { cause: 'RELEASE', documentNo: null, askedBy: null }));
      asked.push(year);
    }
    return asked;
  }
}
