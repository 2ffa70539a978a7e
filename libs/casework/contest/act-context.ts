import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import type { ContestEvent } from '@jiangcheng/domain/contest/events';
import type { ContestFacts, Deciding } from '@jiangcheng/domain/contest/facts';
import type { ApprovalChange } from '../ports/approval-row.ts';
import type { CaseStore, CaseTransaction, CommandKey, CommandOrigin, LockedCase, ReportReadiness } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { Json } from '../ports/case-changes.ts';
import type { ContestPack, PackOf } from './rules.ts';

export interface ContestActRequest {
  caseId: string;
  command: ContestCommand;
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

/** A decision made on paper: who signed, what the paper says, which two clerks entered it. */
export interface PaperBasis {
  kind: 'PAPER' | 'BACKFILL';
  decider: { name: string; post: string; body: string };
  decidedOn: string;
  opinion: string | null;
  reason: string | null;
  documents: readonly string[];
  registeredBy: string;
  confirmedBy: string;
}

export interface ActContext {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase;
  pack: ContestPack;
  request: ContestActRequest;
  deciding: Deciding;
  paper: PaperBasis | null;
  events: readonly ContestEvent[];
  readiness: ReportReadiness | null;
  facts: ContestFacts;
  /** The word that gave the review its outcome, and the approval that it closed; null for every other act. */
  review: { change: ApprovalChange; about: Record<string, Json>; onBehalfOf: string | null } | null;
}
