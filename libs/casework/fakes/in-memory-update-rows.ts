import { restsOnOther } from '@jiangcheng/domain/calendar/calendar';
import type { MovedForPerson, OpenUpdate, RecomputedDeadline, UpdateCounts } from '../ports/calendar-update.ts';
import type { DeadlineRow } from '../ports/rows.ts';
import type { InMemoryCaseStore } from './in-memory-case-store.ts';
import type { StoredCase, StoredTask, Surroundings } from './in-memory-rows.ts';

interface Due {
  at: number;
  provisional: boolean;
}

/** An update with its deadlines, by id: as people knew each first, and as it came out; null while it waits. */
export interface StoredUpdate extends OpenUpdate {
  status: 'OPEN' | 'DONE';
  noted: Map<string, { caseId: string; deadlineId: string; before: Due; after: Due | null }>;
}

const isOpen = ({ status }: DeadlineRow): boolean => status !== 'MET' && status !== 'CANCELLED';

/** Notes the open deadlines that rest on another state of the year than the present one, or notes them again; how many. */
export function noteOutdated({ year, noted }: StoredUpdate, { cases, surroundings }: InMemoryCaseStore): number {
  const version = surroundings.calendar.years.get(year)?.version ?? 'NONE';
  let count = 0;
  for (const { id: caseId, deadlines } of cases.values())
    for (const { id: deadlineId, dueAt: at, provisional, calendarVersion } of deadlines.filter(isOpen)) {
      const known = noted.get(deadlineId);
      if (!restsOnOther(calendarVersion, year, version) || known?.after === null) continue;
      noted.set(deadlineId, { caseId, deadlineId, before: known?.before ?? { at, provisional }, after: null });
      count += 1;
    }
  return count;
}

/** The case after its deadlines were counted anew: tasks with them, one event each, a poke where it wakes earlier. */
export function recomputedCase(stored: StoredCase, own: readonly RecomputedDeadline[], now: number): StoredCase {
  const after = own.map((one) => one.after);
  const wakes = own.flatMap(({ wakeAt }) => wakeAt ?? []);
  const events = own.flatMap(({ event }) => event ?? []);
  const version = stored.version + 1;
  return {
    ...stored,
    version,
    wakeAt: wakes.length === 0 ? stored.wakeAt : Math.min(...wakes),
    moves: wakes.length === 0 ? stored.moves : [...stored.moves, version],
    events: [...stored.events, ...events.map((event, i) => ({ ...event, seq: stored.events.length + i + 1, at: now }))],
    deadlines: stored.deadlines.map((row) => after.find(({ id }) => id === row.id) ?? row),
    tasks: stored.tasks.map((task) => dueWith(task, after)),
  };
}

function dueWith(task: StoredTask, after: readonly DeadlineRow[]): StoredTask {
  const row = after.find(({ id }) => id === task.deadlineId);
  return row === undefined || task.status !== 'OPEN' ? task : { ...task, dueAt: row.status === 'SUSPENDED' ? null : row.dueAt };
}

const hasMoved = ({ before, after }: { before: Due; after: Due | null }): boolean => after !== null && after.at !== before.at;

/** The deadlines that moved, for each person with an address whose open task hangs on one. */
export function movedFor({ noted }: StoredUpdate, { cases, surroundings }: InMemoryCaseStore): MovedForPerson[] {
  return [...noted.values()].filter(hasMoved).flatMap(({ caseId, deadlineId, before, after }) => {
    const stored = cases.get(caseId);
    const running = stored?.deadlines.some(({ id, status }) => id === deadlineId && status === 'RUNNING');
    if (stored === undefined || running !== true || after === null) return [];
    const dates = { beforeAt: before.at, beforeProvisional: before.provisional, afterAt: after.at, afterProvisional: after.provisional };
    const tasks = stored.tasks.filter((task) => task.status === 'OPEN' && task.deadlineId === deadlineId);
    return peopleOf(tasks, stored, surroundings).map((person) => ({ ...person, contest: stored.title, caseId, ...dates }));
  });
}

function peopleOf(tasks: readonly StoredTask[], { scope }: StoredCase, { people }: Surroundings) {
  const holds = (task: StoredTask, { personId, grants }: Surroundings['people'][number]): boolean =>
    (task.seat?.personId ?? personId) === personId &&
    grants.some(
      ({ role, campaignId, organizationId }) =>
        role === task.role &&
        (campaignId === null || campaignId === scope.campaignId) &&
        (task.organizationId === null || task.organizationId === organizationId),
    );
  return people.flatMap((person) => {
    const { personId, name, email } = person;
    return email !== null && tasks.some((task) => holds(task, person)) ? [{ personId, name, email }] : [];
  });
}

export function countsOf({ noted }: StoredUpdate): UpdateCounts {
  const moves = [...noted.values()].flatMap(({ before, after }) => (after === null ? [] : [after.at - before.at]));
  const of = (is: (by: number) => boolean): number => moves.filter(is).length;
  return { total: noted.size, earlier: of((by) => by < 0), later: of((by) => by > 0), unmoved: of((by) => by === 0) };
}
