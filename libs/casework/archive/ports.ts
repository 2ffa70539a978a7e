import type { SettledItem } from '@jiangcheng/domain/archive/checklist';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import type { Outcome } from '../ports/outcome.ts';

/** Everything one transaction may ask and write of a case's file. */
export interface ArchiveTransaction {
  /** Throws for a case that is archived: nothing in it moves any more. */
  lock(caseId: string): Promise<LockedCase | null>;
  /** How many of each item the record holds. */
  found(caseId: string): Promise<Readonly<Record<string, number>>>;
  settled(caseId: string): Promise<SettledItem[]>;
  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null>;
  settle(caseId: string, settled: Pick<SettledItem, 'item' | 'fileId' | 'reason'>, accountId: string): Promise<void>;
  archive(caseId: string, decision: string, accountId: string): Promise<void>;
  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void>;
}

interface ArchiveStore {
  /** One transaction with a stored answer: the same key and body returns it. */
  once<T>(key: CommandKey, work: (tx: ArchiveTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

export interface ArchiveDesk {
  store: ArchiveStore;
}

export interface ArchiveRequest<I> {
  caseId: string;
  input: I;
  origin: CommandOrigin;
  key: CommandKey;
}
