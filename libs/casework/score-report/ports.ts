import type { DraftEntry, Dossier, PrintRecord, Signed, WinnerRecord } from '@jiangcheng/domain/score-report/records';
import type { ReportFacts } from '@jiangcheng/domain/score-report/assess';
import type { PrintContent } from '@jiangcheng/domain/score-report/print-content';
import type { CheckedIn } from '@jiangcheng/domain/score-report/take-over';
import type { ScorePack } from '@jiangcheng/domain/score-report/score-pack';
import type { Outcome } from '../ports/outcome.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin, LockedCase, LockedContest } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';

/** A read or a sitting that is noted beside the case's chain. */
export interface AccessNote {
  type: string;
  accountId: string | null;
  sessionId: string | null;
  address: string | null;
  requestId: string | null;
  caseId: string;
  detail: Readonly<Record<string, string | number>>;
}

/** Everything one transaction may ask and write of a contest's score report. Purposes of files are those of contracts/api/file. */
export interface ScoreReportTransaction {
  lock(caseId: string): Promise<LockedCase | null>;
  facts(locked: LockedContest): Promise<ReportFacts>;
  dossier(caseId: string): Promise<Dossier>;
  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null>;
  /** Entry keys of the case whose winner has this ID number. */
  holdersOf(caseId: string, idNumber: string): Promise<string[]>;
  /** Who checked in, team by team. */
  checkedIn(caseId: string): Promise<CheckedIn[]>;
  /** Whoever saves holds the draft from `heldSince` on. */
  saveDraft(draft: {
    caseId: string;
    round: number;
    version: number;
    entries: readonly DraftEntry[];
    accountId: string;
    heldSince: number;
  }): Promise<void>;
  holdDraft(hold: { caseId: string; accountId: string; since: number }): Promise<void>;
  saveWinner(caseId: string, record: WinnerRecord, accountId: string): Promise<void>;
  insertPrint(print: {
    caseId: string;
    round: number;
    version: number;
    origin: PrintRecord['origin'];
    content: PrintContent;
    accountId: string;
  }): Promise<PrintRecord>;
  voidPrint(printId: string, reason: string): Promise<void>;
  attachSigned(printId: string, signed: Signed, fileId: string): Promise<PrintRecord>;
  digestOf(content: PrintContent): string;
  /** Whether a typed check code is the one printed on this version. */
  codeMatches(print: PrintRecord, typed: string): boolean;
  /** What the history may say of personal values; `event` names the event they are digested for. */
  personalDigests(fields: Readonly<Record<string, string>>, event: string): Readonly<Record<string, string | null>>;
  /** Appends to the case's chain without moving the case. Once in a transaction. */
  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void>;
  recordAccess(note: AccessNote): Promise<void>;
}

interface ScoreReportStore {
  /** One transaction with a stored answer: the same key and body returns it. */
  once<T>(key: CommandKey, work: (tx: ScoreReportTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

export interface ReportDesk {
  store: ScoreReportStore;
  packOf: (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => ScorePack;
  newId: NewId;
}

export interface ReportRequest<I> {
  caseId: string;
  input: I;
  origin: CommandOrigin;
  key: CommandKey;
}
