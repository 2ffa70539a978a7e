import type { UnitCounts } from '@jiangcheng/domain/collection/state';
import type { UnitStatus } from '@jiangcheng/domain/collection/unit';
import type { Json } from './case-changes.ts';

/** What is said to many units of a window: named by the due day and the rung, so that it is said once of each day. */
export interface MassNotice {
  caseId: string;
  campaignId: string;
  dueOn: string;
  /** OPENED, CLOSED, or the offset of the ladder's rung. */
  rung: string;
  windowDueAt: number;
  mail: MassMail;
}

/** Mail kinds by what the unit has done; `recipient`, `organization` and `due` are each unit's own. `link` gets the unit's id appended. */
export interface MassMail {
  kinds: { owing: string; done: string | null };
  variables: Record<string, Json>;
  link: string;
  provisional: boolean;
  /** When they may go out, epoch milliseconds; null in office hours. */
  notBefore: number | null;
}

/** What one batch came to; `done` once no unit is left of the notice. Totals are the notice's so far. */
export interface NoticeProgress {
  done: boolean;
  units: number;
  people: number;
}

export interface ClosedUnit {
  organizationId: string;
  status: UnitStatus;
}

/** The units of windows, in sets: no waking loads more than a batch of them (design.md §3). Called under the case's lock. */
export interface CollectionRows {
  counts(caseId: string): Promise<{ counts: UnitCounts; lastAt: number | null }>;
  /** Units that owe a package and whose end is still to come; all that owe one while the window's clock stands (null). */
  stillDue(caseId: string, windowDueAt: number | null, now: number): Promise<number>;
  /** The earliest end whose passing is not noted: the window's, or a unit's own later one. */
  nextEnd(caseId: string, windowDueAt: number): Promise<number | null>;
  /** Notices that are through, as `dueOn rung`. */
  noticesDone(caseId: string): Promise<ReadonlySet<string>>;
  /** Says it to the next batch of those who owe a package; OPENED only to who has not been told of this due day. */
  tell(notice: MassNotice, limit: number): Promise<NoticeProgress>;
  /** A rung that was missed: a later one says it. */
  skip(caseId: string, dueOn: string, rung: string): Promise<void>;
  /** Notes the end of the next batch of all units and says it to each. Whose end is after `overAt` is left out. */
  close(notice: MassNotice, overAt: number, limit: number): Promise<ClosedUnit[]>;
  /** The same for those whose end has passed since then. */
  closeRest(notice: MassNotice, overAt: number, limit: number): Promise<ClosedUnit[]>;
}
