import type { Actor } from '@jiangcheng/domain/access/actor';
import type { Person } from '@jiangcheng/domain/approval/plan';
import type { LastSave } from '@jiangcheng/domain/draft/hold';
import type { EpochMs } from '@jiangcheng/domain/shared/instant';
import type { CollectionState } from '@jiangcheng/domain/collection/state';
import type { HandIn, PackageItem, UnitRecord } from '@jiangcheng/domain/collection/unit';
import type { Assessment } from '@jiangcheng/domain/org-award/assessment';
import type { NewAuditEvent, NewMail } from './case-changes.ts';
import type { CommandKey, LockedCase, Recipient } from './case-store.ts';
import type { DeadlineRow } from './rows.ts';
import type { Outcome } from './outcome.ts';

/** The window as an act on one unit's package needs it, locked until the transaction ends. `clock` is null until its first waking. */
export type LockedWindow = Pick<
  LockedCase,
  'id' | 'number' | 'title' | 'scope' | 'regulation' | 'edition' | 'settings' | 'version' | 'auditSeq' | 'auditHead' | 'now'
> & { kind: string; state: CollectionState; clock: Pick<DeadlineRow, 'dueAt' | 'status' | 'provisional'> | null };

/** A unit's package, what is laid ready, and the 自评表 as far as it is filled in. */
export interface FoundUnit {
  unit: UnitRecord;
  items: PackageItem[];
  assessment: Assessment | null;
  /** Its last save, and when the package was handed in last. */
  saved: LastSave<Person> | null;
  handedInAt: EpochMs | null;
}

/** A hand-in with those who brought it into the record. */
export interface KeptHandIn {
  handIn: HandIn;
  enteredBy: string;
  confirmedBy: string | null;
}

/** Everything one transaction may ask and write of units' packages. Purposes of files are those of contracts/api/file. */
export interface CollectionTransaction {
  /** The record's clock, before any lock: when the request came. */
  arrivedAt(): Promise<number>;
  /** Of units, the notice of the opening and the case, the case comes last: batches over many units take them in this order. */
  lock(caseId: string): Promise<LockedWindow | null>;
  /** Keeps the notice of the opening from going on. */
  holdOpening(caseId: string): Promise<void>;
  /** Locks and reads one unit's package. */
  unit(caseId: string, organizationId: string): Promise<FoundUnit | null>;
  /** SHA-256 of those of these files that belong to this case with this purpose, by id. */
  fileHashes(caseId: string, fileIds: readonly string[], purpose: string): Promise<ReadonlyMap<string, string>>;
  saveUnit(caseId: string, unit: UnitRecord): Promise<void>;
  saveItem(caseId: string, organizationId: string, item: PackageItem, accountId: string): Promise<void>;
  saveAssessment(caseId: string, organizationId: string, assessment: Assessment, saved: LastSave<Actor>): Promise<void>;
  /** What is filled in now counts as handed in; nothing does where it is not complete. */
  handInAssessment(caseId: string, organizationId: string, complete: boolean): Promise<void>;
  keepHandIn(caseId: string, organizationId: string, handIn: KeptHandIn): Promise<void>;
  /** Lists those of these organizations that are not listed yet, and has them told: the case moves, so that a batch that has not seen them begins anew. How many. */
  listUnits(caseId: string, organizationIds: readonly string[]): Promise<number>;
  /** The people who hand in for a unit. */
  peopleOf(campaignId: string, organizationId: string): Promise<Recipient[]>;
  queueMails(caseId: string, mails: readonly NewMail[]): Promise<void>;
  /** The case's workflow looks at it again soon: a unit's end may come earlier than it would wake. */
  owePoke(window: LockedWindow): Promise<void>;
  /** Appends to the case's chain without moving the case. Once in a transaction. */
  appendEvents(window: LockedWindow, events: readonly NewAuditEvent[]): Promise<void>;
}

export interface CollectionStore {
  /** One transaction with a stored answer: the same key and body returns it. */
  once<T>(key: CommandKey, work: (tx: CollectionTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}
