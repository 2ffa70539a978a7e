import type { ExtraAward, NewExtraAward } from '@jiangcheng/domain/award/extra-award';
import type { NewAuditEvent } from './case-changes.ts';
import type { LockedCase } from './locked-case.ts';

/** What one transaction may ask and write of the awards that the industry gives at a contest. */
export interface ExtraAwardTransaction {
  lock(caseId: string): Promise<LockedCase | null>;
  /** Those that stand, in order of day and entry. */
  read(caseId: string): Promise<ExtraAward[]>;
  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null>;
  insert(caseId: string, award: NewExtraAward & { id: string }, accountId: string): Promise<void>;
  withdraw(awardId: string, reason: string, accountId: string): Promise<void>;
  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void>;
}
