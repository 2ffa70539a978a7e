import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { computeDeadline, isLate } from '@jiangcheng/domain/deadline/compute-deadline';
import { ledgerFrom } from '@jiangcheng/domain/deadline/entry';
import { ledgerOf } from '@jiangcheng/domain/deadline/ledger';
import { laterOf } from '@jiangcheng/domain/shared/civil-date';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { DeadlineRow, LedgerRow } from '../ports/rows.ts';

/** What a row says before it is computed. */
export type ClockSetting = Pick<DeadlineRow, 'id' | 'key' | 'round' | 'run' | 'rule' | 'startOn' | 'participant' | 'entries' | 'metAt'> & {
  /** Nothing is awaited under it any more, and nothing met it. */
  cancelled?: boolean;
};

/** The row that follows from its setting; `before` is how it stood, null when it is new. A due date that moved was not overdue yet. */
export function computedRow(setting: ClockSetting, before: DeadlineRow | null, calendar: Calendar): DeadlineRow {
  const { id, key, round, run, rule, startOn, participant, entries, metAt, cancelled = false } = setting;
  const ledger = ledgerOf(ledgerFrom(entries), participant);
  const { dueOn, dueAt, suspended, grossDays, netDays, provisional, calendarVersion } = computeDeadline(rule, startOn, calendar, ledger);
  return {
    ...{
      id,
      key,
      round,
      ...ofRun(run),
      rule,
      startOn,
      participant,
      entries,
      dueOn,
      dueAt,
      grossDays,
      netDays,
      provisional,
      calendarVersion,
      metAt,
    },
    status: metAt !== null ? 'MET' : cancelled ? 'CANCELLED' : suspended ? 'SUSPENDED' : 'RUNNING',
    overdueAt: before !== null && before.dueAt === dueAt && !suspended ? before.overdueAt : null,
    late: metAt === null ? null : !suspended && isLate(metAt, dueAt),
  };
}

const ofRun = (run: DeadlineRow['run']): Pick<DeadlineRow, 'run'> => (run === undefined ? {} : { run });

/** A clock of the case itself, by which its own acts go: no opening of an approval's node is under it. */
export const isOfCase = ({ run }: Pick<DeadlineRow, 'run'>): boolean => (run ?? null) === null;

export const withEntry = (row: DeadlineRow, entry: LedgerRow, calendar: Calendar): DeadlineRow =>
  computedRow({ ...row, entries: [...row.entries, entry] }, row, calendar);

/** The instant that can pass: none while the clock stands. */
export const passingAt = (row: DeadlineRow | null): number | null => (row === null || row.status === 'SUSPENDED' ? null : row.dueAt);

/** The day on which people were last told of the due date: the start, or the last entry. No rung of that day or before is sent. */
export const lastToldOn = ({ startOn, entries }: DeadlineRow): string => {
  const last = entries.at(-1);
  return last === undefined ? startOn : laterOf(startOn, civilDateOf(last.at));
};
