import type {
  CalendarUpdateStore,
  CalendarUpdateTransaction,
  MovedForPerson,
  OpenUpdate,
  RecomputedDeadline,
  UpdateCounts,
} from '@jiangcheng/casework/ports/calendar-update';
import type { NewAuditEvent, NewMail } from '@jiangcheng/casework/ports/case-changes';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarStore } from './calendar-store.ts';
import { insertMails } from '../casework/save-mails.ts';
import { appendCalendarEvents, lockYear } from './locked-year.ts';
import { gatherOutdated } from './open-update.ts';
import { saveRecomputed } from './save-recomputed.ts';
import { takeDeadlines, type TakenRow } from './taken-deadlines.ts';
import { COUNTS, MOVED_FOR_PEOPLE, SETTLED } from './update-sql.ts';

/** The updates of calendar years in PostgreSQL, one transaction for each batch. */
export class SqlCalendarUpdates implements CalendarUpdateStore {
  constructor(
    private readonly source: DataSource,
    private readonly calendars: CalendarStore,
  ) {}

  transaction<T>(work: (tx: CalendarUpdateTransaction) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(new SqlCalendarUpdate(manager, this.calendars)));
  }
}

class SqlCalendarUpdate implements CalendarUpdateTransaction {
  private taken: TakenRow[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly calendars: CalendarStore,
  ) {}

  /** The year first, then its update: in the order in which a change of the calendar takes them. */
  async openUpdate(year: number): Promise<OpenUpdate | null> {
    await lockYear(this.manager, year);
    const rows: OpenUpdate[] = await this.manager.query(
      `select id, year, document_no as "documentNo" from app.calendar_update where year = $1 and status = 'OPEN' for update`,
      [year],
    );
    return rows[0] ?? null;
  }

  calendar(): Promise<Calendar> {
    return this.calendars.current(this.manager);
  }

  async take(update: OpenUpdate, limit: number): Promise<TakenRow[]> {
    this.taken = await takeDeadlines(this.manager, update, limit);
    return this.taken;
  }

  save(update: OpenUpdate, recomputed: readonly RecomputedDeadline[]): Promise<void> {
    return saveRecomputed(this.manager, update, this.taken, recomputed);
  }

  async waits({ id }: OpenUpdate): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'select 1 from app.calendar_update_deadline where update_id = $1 and done_at is null limit 1',
      [id],
    );
    return rows.length > 0;
  }

  async settled({ id }: OpenUpdate): Promise<boolean> {
    const [[row]]: [{ settled: boolean }[], number] = await this.manager.query(SETTLED, [id]);
    return row?.settled === true;
  }

  gather({ id, year }: OpenUpdate): Promise<number> {
    return gatherOutdated(this.manager, id, year);
  }

  moved({ id }: OpenUpdate): Promise<MovedForPerson[]> {
    return this.manager.query(MOVED_FOR_PEOPLE, [id]);
  }

  async counts({ id }: OpenUpdate): Promise<UpdateCounts> {
    const [row]: UpdateCounts[] = await this.manager.query(COUNTS, [id]);
    if (row === undefined) throw new Error('an update that cannot be counted');
    return row;
  }

  async finish({ id, year }: OpenUpdate, mails: readonly NewMail[], event: NewAuditEvent): Promise<void> {
    await insertMails(this.manager, null, mails);
    const locked = await lockYear(this.manager, year);
    if (locked === null) throw new Error(`no calendar year ${year}`);
    await appendCalendarEvents(this.manager, locked, [{ ...event, calendarVersion: `${year}=${locked.version}` }]);
    await this.manager.query(
      `update app.calendar_update set status = 'DONE', done_at = app.now(), touched_at = clock_timestamp() where id = $1`,
      [id],
    );
    await this.manager.query(
      `update app.incident set resolved_at = clock_timestamp() where kind = 'CALENDAR_UPDATE_TROUBLE' and resolved_at is null and (detail->>'year')::int = $1`,
      [year],
    );
  }
}
