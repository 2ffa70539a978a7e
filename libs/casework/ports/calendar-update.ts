import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { NewAuditEvent, NewMail } from './case-changes.ts';
import type { DeadlineRow } from './rows.ts';

/** The update that a change of a year's calendar asked for, locked until the transaction ends. */
export interface OpenUpdate {
  id: string;
  year: number;
  documentNo: string | null;
}

/** An open deadline of the update whose case is locked, with the record's clock. */
export interface TakenDeadline {
  caseId: string;
  wakeAt: number | null;
  now: number;
  row: DeadlineRow;
}

/** What a batch does to one deadline. Without an event it had been brought up to date before, by a waking or an act. */
export interface RecomputedDeadline {
  caseId: string;
  after: DeadlineRow;
  event: NewAuditEvent | null;
  /** Set where the case now wants to wake earlier than it would. */
  wakeAt: number | null;
}

/** A deadline that moved, for one person whose open task it is. */
export interface MovedForPerson {
  personId: string;
  name: string;
  email: string;
  contest: string;
  caseId: string;
  beforeAt: number;
  beforeProvisional: boolean;
  afterAt: number;
  afterProvisional: boolean;
}

/** How the update came out; deadlines that ended meanwhile are in none of the three. */
export interface UpdateCounts {
  total: number;
  earlier: number;
  later: number;
  unmoved: number;
}

/** What one batch may ask and write; everything in it is one transaction. */
export interface CalendarUpdateTransaction {
  /** Locks the year's open update; null when there is none. */
  openUpdate(year: number): Promise<OpenUpdate | null>;
  calendar(): Promise<Calendar>;
  /** Takes up to about `limit` of the deadlines that wait, by locking their cases in order of id; those whose case somebody holds are left. */
  take(update: OpenUpdate, limit: number): Promise<TakenDeadline[]>;
  save(update: OpenUpdate, recomputed: readonly RecomputedDeadline[]): Promise<void>;
  /** Whether deadlines still wait: all of them under somebody else's lock, where nothing could be taken. */
  waits(update: OpenUpdate): Promise<boolean>;
  /** Whether every transaction that may have read the calendar as it was before has ended. */
  settled(update: OpenUpdate): Promise<boolean>;
  /** Adds open deadlines that still rest on an older state of the year: written by such transactions. How many. */
  gather(update: OpenUpdate): Promise<number>;
  moved(update: OpenUpdate): Promise<MovedForPerson[]>;
  counts(update: OpenUpdate): Promise<UpdateCounts>;
  /** Ends the update: mails go out, the year's history says how it came out. */
  finish(update: OpenUpdate, mails: readonly NewMail[], event: NewAuditEvent): Promise<void>;
}

export interface CalendarUpdateStore {
  transaction<T>(work: (tx: CalendarUpdateTransaction) => Promise<T>): Promise<T>;
}
