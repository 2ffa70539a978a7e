import type {
  CorrectionRecord,
  DeclaredRelation,
  DraftingRecord,
  EnvelopeRecord,
  PanelRecord,
  PoolExpert,
  ScoringPlan,
  ScoringRecord,
  SealedSheet,
} from '@jiangcheng/domain/expert-scoring/records';
import type { Recusal, ScoringRule, SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import type { TallyRow } from '@jiangcheng/domain/expert-scoring/tally';
import type { AccessNote } from '../ports/access-note.ts';
import type { NewAuditEvent, NewDeviation } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { Outcome } from '../ports/outcome.ts';

/** Everything one transaction may ask and write of a selection's scoring. Points lie encrypted until the opening, and sealed ones after it. */
export interface ScoringTransaction {
  lock(caseId: string): Promise<LockedCase | null>;
  record(caseId: string): Promise<ScoringRecord>;
  /** Those of the pool with these ids; without ids everybody active. */
  pool(ids?: readonly string[]): Promise<PoolExpert[]>;
  /** The expert who is this person; null for everybody else. */
  expertOf(personId: string): Promise<string | null>;
  savePlan(caseId: string, plan: Pick<ScoringPlan, 'chairId' | 'dueAt'>): Promise<void>;
  start(caseId: string): Promise<void>;
  savePanel(caseId: string, panel: Omit<PanelRecord, 'recusals'>): Promise<void>;
  dissolvePanel(panelId: string): Promise<void>;
  saveRecusals(caseId: string, recusals: readonly (Recusal & { panelId: string })[]): Promise<void>;
  saveDeclaration(caseId: string, expertId: string, relations: readonly DeclaredRelation[]): Promise<void>;
  /** Locks the expert's sheet alone; null where there is no scoring of such a case. */
  drafting(caseId: string, expertId: string, candidateIds: readonly string[]): Promise<DraftingRecord | null>;
  draftOf(caseId: string, expertId: string): Promise<SheetRow[]>;
  /** Writes these rows over the draft's own; an empty row is gone. Answers the sheet's next version. */
  saveRows(caseId: string, expertId: string, rows: readonly SheetRow[]): Promise<number>;
  sealSheet(caseId: string, sheet: SealedSheet & { via: 'OWN' | 'PAPER'; accountId: string }): Promise<void>;
  /** Opened by this process's key: for the opening and what follows it. */
  sealedSheets(caseId: string): Promise<SealedSheet[]>;
  saveEnvelope(caseId: string, envelope: Omit<EnvelopeRecord, 'entries'>, accountId: string): Promise<void>;
  /** What this clerk has entered of a paper sheet, and its version; empty where he has not begun. */
  entryOf(caseId: string, expertId: string, accountId: string): Promise<{ rows: SheetRow[]; version: number }>;
  saveEntry(caseId: string, expertId: string, accountId: string, rows: readonly SheetRow[]): Promise<number>;
  finishEntry(caseId: string, expertId: string, accountId: string, finished: boolean): Promise<void>;
  /** The code that is printed on the sheet of this SHA-256, and whether one typed from paper is it. */
  checkCodeOf(sha256: string): string;
  codeMatches(sha256: string, typed: string): boolean;
  saveOpening(caseId: string, at: number, absent: readonly string[], experts: readonly string[]): Promise<void>;
  saveTotals(caseId: string, rows: readonly TallyRow[]): Promise<void>;
  saveCorrection(caseId: string, correction: CorrectionRecord): Promise<void>;
  insertDeviation(caseId: string, deviation: NewDeviation): Promise<void>;
  /** The case's workflow may go on now: a poke is owed. */
  oweMove(locked: LockedCase): Promise<void>;
  /** Appends to the case's chain without moving the case. Once in a transaction. */
  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void>;
  recordAccess(note: AccessNote): Promise<void>;
}

interface ScoringStore {
  /** One transaction with a stored answer: the same key and body returns it. */
  once<T>(key: CommandKey, work: (tx: ScoringTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

/** What scoring needs of the pack edition a case was opened under. */
export interface ScoringPack {
  rule: ScoringRule;
  panel: { size: number; kinds: readonly string[]; clause: string };
}

export type ScoringPackOf = (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => ScoringPack;

export interface ScoringDesk {
  store: ScoringStore;
  packOf: ScoringPackOf;
  newId: NewId;
  /** 32 random bytes as hex. */
  newNonce: () => string;
}

export interface ScoringRequest<I> {
  caseId: string;
  input: I;
  origin: CommandOrigin;
  key: CommandKey;
}
