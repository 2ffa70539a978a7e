import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { rungInstants, type RungInstant } from '@jiangcheng/domain/deadline/ladder';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import type { NewAuditEvent, NewMail, NewReminder, NewTask } from '../ports/case-changes.ts';
import type { CaseTransaction, DeadlineRow, LockedCase, Recipient } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import type { ContestPack } from './rules.ts';

export interface DueContext {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase;
  state: ContestState;
  deadlines: readonly DeadlineRow[];
  openTasks: readonly NewTask[];
  calendar: Calendar;
  pack: ContestPack;
}

export interface Reminding {
  mails: NewMail[];
  reminders: NewReminder[];
  events: NewAuditEvent[];
}

export const nothingSaid: Reminding = { mails: [], reminders: [], events: [] };

/** Each person once, however many roles make him one of them. */
export const distinct = (people: readonly Recipient[]): Recipient[] => [...new Map(people.map((p) => [p.personId, p])).values()];

/** The ladder of a deadline. What was due before a later entry (补录) is not reminded of: it happened on paper (office.md §3). */
export const rungsOf = ({ state, calendar }: DueContext, deadline: DeadlineRow): RungInstant[] =>
  rungInstants(deadline.rule, { ...deadline, startDate: deadline.startOn }, calendar).filter(
    ({ at }) => at > (state.backfilledAt ?? -Infinity),
  );
