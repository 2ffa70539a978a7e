import { workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { listHorizon } from '@jiangcheng/domain/reminder/list-horizon';
import { listsDue, type DueList } from '@jiangcheng/domain/reminder/lists-due';
import { civilDateOf, startOfDayAfter, toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { officeHoursNow } from '@jiangcheng/persistence/reminder/office-hours';
import { listLines } from '@jiangcheng/persistence/reminder/list-lines';
import type { ListedLine } from '@jiangcheng/persistence/reminder/listed-line';
import { keepList, readersWithout, takeLists } from '@jiangcheng/persistence/reminder/reminder-lists';
import type { DataSource, EntityManager } from 'typeorm';

export interface ListParts {
  readonly source: DataSource;
  readonly calendars: Pick<CalendarStore, 'current'>;
  /** A clause as people cite it. */
  readonly cite: (regulation: string, edition: string, clause: string) => string;
}

/** More than this a mail does not list; the page does. */
const MOST_ITEMS = 100;
const MOST_LINES = 10_000;

interface Moment {
  readonly now: number;
  readonly calendar: Calendar;
}

/** Makes what is due of the lists of the day and the week, once for each person and period, whoever asks and how often. Returns how many. */
export function makeLists(parts: ListParts): Promise<number> {
  return parts.source.transaction('READ COMMITTED', async (manager) => {
    if (!(await takeLists(manager))) return 0;
    const { hours, now } = await officeHoursNow(manager);
    const calendar = await parts.calendars.current(manager);
    let made = 0;
    for (const list of listsDue(calendar, hours, now)) made += await makeList(manager, parts, list, { now, calendar });
    return made;
  });
}

async function makeList(manager: EntityManager, { cite }: ListParts, list: DueList, { now, calendar }: Moment): Promise<number> {
  const until = startOfDayAfter(listHorizon(list.kind, calendar, civilDateOf(now)));
  const readers = await readersWithout(manager, list);
  for (const reader of readers) {
    const lines = await listLines(manager, { seen: reader.seen, until, notices: list.kind === 'CALLS' }, null, MOST_LINES);
    const common = { day: list.period, count: lines.length };
    const items = lines.slice(0, MOST_ITEMS).map((line) => itemOf(line, cite, { now, calendar }));
    const mail =
      list.kind === 'CALLS'
        ? { kind: 'call-list', variables: { ...common, link: '/reminder-lists?tab=calls' } }
        : { kind: 'supervision-list', variables: { ...common, items, link: '/reminder-lists?tab=supervision' } };
    await keepList(manager, list, reader, lines.length, mail);
  }
  return readers.length;
}

function itemOf(line: ListedLine, cite: ListParts['cite'], { now, calendar }: Moment) {
  const { title, organizationName, clause, regulation, edition, dueAt, provisional, href } = line;
  const due = dueAt ?? now;
  const days = workingDaysBetween(calendar, civilDateOf(now), civilDateOf(due - 1)).days;
  return {
    contest: [title, organizationName].filter(Boolean).join(' · '),
    clause: clause === null ? '—' : cite(regulation, edition, clause),
    due: { at: toIsoUtc(due), provisional },
    ...(dueAt === null ? {} : line.overdue ? { daysOverdue: Math.max(1, -days) } : { daysLeft: Math.max(0, days) }),
    link: href,
  };
}
