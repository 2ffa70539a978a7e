import type { Assessment } from '@jiangcheng/domain/org-award/assessment';
import type { Review } from '@jiangcheng/domain/org-award/review';
import type { NewAuditEvent } from './case-changes.ts';
import type { CommandKey, LockedCase } from './case-store.ts';
import type { Outcome } from './outcome.ts';

/** A 自评表 as it was handed in, with its unit's name. */
export interface HandedAssessment extends Assessment {
  name: string;
}

/** The office's column as it stands. `at` is epoch milliseconds. */
export interface KeptReview extends Review {
  version: number;
  by: string;
  at: number;
}

/** Everything one transaction may ask and write of the office's columns. */
export interface OrgAwardTransaction {
  /** Locks the row; null when there is no such case. */
  lock(caseId: string): Promise<LockedCase | null>;
  handed(collectionId: string, organizationId: string): Promise<HandedAssessment | null>;
  review(caseId: string, organizationId: string): Promise<KeptReview | null>;
  saveReview(caseId: string, organizationId: string, review: Review & { version: number }, accountId: string): Promise<void>;
  /** Appends to the case's chain without moving the case. Once in a transaction. */
  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void>;
}

export interface OrgAwardStore {
  /** One transaction with a stored answer: the same key and body returns it. */
  once<T>(key: CommandKey, work: (tx: OrgAwardTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}
