import type { Sighting } from '@jiangcheng/domain/notice/notice';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import type { ObjectionCaseState, ReceivedObjection } from '@jiangcheng/domain/objection/state';
import type { NewAuditEvent } from './case-changes.ts';
import type { LockedCase } from './locked-case.ts';

/** A notice as its case is written. */
export interface NewNotice {
  id: string;
  number: string;
  title: string;
  /** The owner's, whose campaign it belongs to. */
  campaignId: string;
  state: NoticeState;
}

/** What an objector says of himself. Encrypted at rest; three people may read it (office.md §7). */
export interface ObjectorIdentity {
  /** His name, or the unit's. */
  name: string;
  contact: string;
}

/** What an objector adds, in base64; encrypted as his name is, for it may say who he is. */
export interface ObjectionFile {
  id: string;
  name: string;
  contentType: string;
  content: string;
  size: number;
  sha256: string;
}

/** An objection as it comes in. `clientKey` makes a form that is sent twice one objection. */
export interface NewObjection extends ReceivedObjection {
  receiptNo: string;
  identity: ObjectorIdentity | null;
  facts: string;
  files: readonly ObjectionFile[];
  /** Account of the clerk who registered it; null on the web. */
  enteredBy: string | null;
  clientKey: string | null;
  bodyHash: string | null;
}

/** An objection on record, without who objects and what he says. */
export interface ObjectionRow extends ReceivedObjection {
  receiptNo: string;
  bodyHash: string | null;
  /** Its chain of audit events goes on in its case. */
  auditSeq: number;
  auditHead: string | null;
}

/** The objections to a notice, as far as they hold somebody: those taken up, and of the others the earliest to each person. */
export interface StandingObjections {
  takenUp: readonly { id: string; state: ObjectionCaseState }[];
  waiting: readonly ReceivedObjection[];
}

/** What the system saw when it fetched a notice's own page. `httpStatus` is null where the page could not be reached. */
export interface PageLook {
  at: number;
  shown: boolean;
  httpStatus: number | null;
  sha256: string | null;
  evidenceOn: string | null;
}

/** Where a person works, and the units that he belongs to beside, as far as that is on record. */
export interface Employment {
  personId: string;
  employerId: string | null;
  unitIds: readonly string[];
}

/** What a transaction may ask and write about notices and objections beside their cases. */
export interface NoticeBooks {
  /** The notice as it stands, without a lock; null when there is none of this id. */
  notice(caseId: string): Promise<LockedCase<NoticeState> | null>;
  /** In the order in which they were opened. */
  noticesOf(ownerId: string): Promise<LockedCase<NoticeState>[]>;
  /** Writes the case with its first audit event and the poke that is owed. */
  openNotice(notice: NewNotice, event: NewAuditEvent): Promise<void>;
  /** What the system saw of a notice's page, in order. */
  fetches(noticeId: string): Promise<Sighting[]>;
  /** When the system last looked at the page, and the last day of which it has an evidence. */
  lastLook(noticeId: string): Promise<{ at: number | null; evidenceOn: string | null }>;
  /** Notes a look at the page; with a day it is that day's evidence. */
  recordLook(noticeId: string, look: PageLook): Promise<void>;
  objectionsTo(noticeId: string): Promise<StandingObjections>;
  /** Writes the objection with the first event of its chain; or finds the one that this client sent under the same key. */
  receive(objection: NewObjection, event: NewAuditEvent): Promise<ObjectionRow>;
  /** Locks the objection; null when there is none of this id. */
  lockObjection(id: string): Promise<ObjectionRow | null>;
  /** Writes the case of an objection, under its own id, with the next event of its chain and the poke that is owed. */
  openObjection(row: ObjectionRow, of: LockedCase<NoticeState>, state: ObjectionCaseState, event: NewAuditEvent): Promise<void>;
  /** Of those of these people who have one on record: the employer in the experts' pool before that in the register of people. */
  employments(personIds: readonly string[]): Promise<Employment[]>;
  /** The receipt number where it is that of an objection to this person; null where it is not. */
  numberOfObjection(receiptNo: string, personId: string | null): Promise<string | null>;
  /** Whether who objects by name has this name. */
  isObjector(objectionId: string, name: string): Promise<boolean>;
  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null>;
}
