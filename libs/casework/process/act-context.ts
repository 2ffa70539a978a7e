import type { Deciding } from '@jiangcheng/domain/process/deciding';
import type { PackOf } from '../contest/rules.ts';
import type { Json } from '../ports/case-changes.ts';
import type { ApprovalChange } from '../ports/approval-row.ts';
import type { CaseStore, CaseTransaction, CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { PaperBasis } from '../ports/paper-row.ts';
import type { Loaded, ProcessTypes } from './process-types.ts';

export interface ActRequest<T extends ProcessTypes = ProcessTypes> {
  caseId: string;
  command: T['command'];
  origin: CommandOrigin;
  key: CommandKey;
}

/** Where the case stands after an act. */
export interface ActAnswer {
  caseId: string;
  version: number;
  stage: string;
  round: number;
  auditSeq: number;
}

export interface Desk {
  store: CaseStore;
  packOf: PackOf;
  newId: NewId;
}

export interface ActContext<T extends ProcessTypes = ProcessTypes> extends Loaded<T['facts']> {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase<T['state']>;
  pack: T['pack'];
  request: ActRequest<T>;
  deciding: Deciding;
  paper: PaperBasis | null;
  events: readonly T['event'][];
  /** The word that gave the approval its outcome, and the approval that it closed; null for every other act. */
  review: { change: ApprovalChange; about: Record<string, Json>; documents: readonly string[]; onBehalfOf: string | null } | null;
}
