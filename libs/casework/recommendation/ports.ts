import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { CandidatePack, CandidateRecord, RecommendationRecord } from '@jiangcheng/domain/recommendation/records';
import type { CaseChanges, NewAuditEvent } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin, LockedCase, Recipient } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { Outcome } from '../ports/outcome.ts';
import type { Telling } from '../ports/telling.ts';

/** Everything one transaction may ask and write of a selection's candidates. Purposes of files are those of contracts/api/file. */
export interface RecommendationTransaction extends Telling {
  lock(caseId: string): Promise<LockedCase | null>;
  calendar(): Promise<Calendar>;
  /** Those of these ids who exist, with an account or without. */
  namedPeople(personIds: readonly string[]): Promise<Recipient[]>;
  /** Null when there is no such organization. */
  organizationName(organizationId: string): Promise<string | null>;
  recommendation(caseId: string, organizationId: string): Promise<RecommendationRecord | null>;
  /** Of a unit, in its own ranking. */
  candidates(caseId: string, organizationId: string): Promise<CandidateRecord[]>;
  candidate(caseId: string, candidateId: string): Promise<CandidateRecord | null>;
  /** Names of the units for which the same person counts in this round, by ID number, or by name and birth date where one has none. */
  elsewhere(caseId: string, candidate: CandidateRecord): Promise<string[]>;
  /** How many of the unit count in the round, this one left out. */
  countedOf(caseId: string, organizationId: string, except: string): Promise<number>;
  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null>;
  saveRecommendation(caseId: string, recommendation: RecommendationRecord, accountId: string): Promise<void>;
  /** With his evidence; whether he counts follows from his status. */
  saveCandidate(caseId: string, candidate: CandidateRecord, accountId: string): Promise<void>;
  /** Whether a code, as typed from a paper, is that of this SHA-256. */
  isCodeOf(sha256: string, typed: string): boolean;
  /** What the history may say of personal values; `event` names the event they are digested for. */
  personalDigests(fields: Readonly<Record<string, string>>, event: string): Readonly<Record<string, string | null>>;
  /** Appends to the case's chain without moving the case. Once in a transaction. */
  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void>;
  /** Moves the case, with its events, tasks and clocks. Once in a transaction, and instead of appendEvents. */
  save(locked: LockedCase, changes: CaseChanges): Promise<unknown>;
}

interface RecommendationStore {
  /** One transaction with a stored answer: the same key and body returns it. */
  once<T>(key: CommandKey, work: (tx: RecommendationTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

export type CandidatePackOf = (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => CandidatePack;

export interface RecommendationDesk {
  store: RecommendationStore;
  packOf: CandidatePackOf;
  newId: NewId;
}

export interface UnitRequest<I> {
  caseId: string;
  organizationId: string;
  input: I;
  origin: CommandOrigin;
  key: CommandKey;
}

/** What every act on a candidate answers: his id and the version he now has. */
export interface CandidateMoved {
  candidateId: string;
  version: number;
}
