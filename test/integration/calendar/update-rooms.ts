import { InMemoryCalendarUpdates } from '@jiangcheng/casework/fakes/in-memory-calendar-updates';
import { InMemoryCaseStore } from '@jiangcheng/casework/fakes/in-memory-case-store';
import type { CalendarUpdateStore } from '@jiangcheng/casework/ports/calendar-update';
import type { NewMail } from '@jiangcheng/casework/ports/case-changes';
import { makeCalendar, type CalendarDay } from '@jiangcheng/domain/calendar/calendar';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { refreshVersion } from '@jiangcheng/persistence/calendar/calendar-version';
import { askForUpdate } from '@jiangcheng/persistence/calendar/open-update';
import { insertDays } from '@jiangcheng/persistence/calendar/recorded-days';
import { SqlCalendarUpdates } from '@jiangcheng/persistence/calendar/sql-calendar-updates';
import { memoryWorld } from '../casework/support/memory-world.ts';
import { postgresWorld } from '../casework/support/postgres-world.ts';
import type { World } from '../casework/support/world.ts';

export const DOCUMENT = '示例政办〔2026〕8号';

/** A world whose calendar may be changed, and the updates that follow. */
export interface UpdateRoom {
  readonly world: World;
  readonly updates: CalendarUpdateStore;
  /** One more local day of 2026; its update is asked for in the same transaction. */
  change(day: Pick<CalendarDay, 'date' | 'isWorkday'>): Promise<void>;
  /** Mails about the update, and what the year's own history says of its end. */
  told(): Promise<Pick<NewMail, 'kind' | 'toName' | 'variables'>[]>;
  ends(): Promise<unknown[]>;
}

const localDay = ({ date, isWorkday }: Pick<CalendarDay, 'date' | 'isWorkday'>): CalendarDay => ({
  ...{ date, isWorkday, kind: isWorkday ? 'LOCAL_WORK' : 'LOCAL_OFF', name: '示例调整', sourceDocNo: DOCUMENT },
});

export async function roomInMemory(): Promise<UpdateRoom> {
  const world = await memoryWorld();
  const { store } = world.desk;
  if (!(store instanceof InMemoryCaseStore)) throw new Error('a world in memory has its cases in memory');
  const updates = new InMemoryCalendarUpdates(store);
  return {
    world,
    updates,
    change: async (day) => {
      const { years, days } = store.surroundings.calendar;
      const renewed = [...years.values()].map((year) => (year.year === 2026 ? { ...year, version: `${year.version}+${day.date}` } : year));
      store.surroundings.calendar = makeCalendar(renewed, [...days.values(), localDay(day)]);
      updates.ask(2026, DOCUMENT);
    },
    told: async () => updates.mails.map(({ kind, toName, variables }) => ({ kind, toName, variables })),
    ends: async () => updates.events.map(({ after }) => after),
  };
}

export async function roomInPostgres(): Promise<UpdateRoom> {
  const world = await postgresWorld();
  const { source } = world;
  return {
    world,
    updates: new SqlCalendarUpdates(source, new CalendarStore(source)),
    change: (day) =>
      source.transaction(async (manager) => {
        const by = world.people.office.accountId;
        await insertDays(manager, 2026, [localDay(day)], { by, reason: '示例' });
        await refreshVersion(manager, 2026);
        await askForUpdate(manager, 2026, { cause: 'LOCAL', documentNo: DOCUMENT, askedBy: by });
      }),
    told: () =>
      source.query(`select kind, to_name as "toName", variables from app.outgoing_mail where kind = 'calendar-changed' order by to_name`),
    ends: async () => {
      const rows: { after: unknown }[] = await source.query(
        `select event->'after' as after from audit.audit_event where type = 'CALENDAR_UPDATE_DONE' order by at`,
      );
      return rows.map(({ after }) => after);
    },
  };
}
