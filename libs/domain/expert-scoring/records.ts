import type { Concerned } from '../conflict/conflicts.ts';
import type { Drawn } from './draw.ts';
import type { Correction, Expert, Panel, SheetRow } from './round.ts';

/** Somebody who is scored: passed in the formal review and not withdrawn. */
export interface ScoredCandidate extends Concerned {
  name: string;
  employer: string;
  post: string;
  unit: string;
}

/** An expert of the pool, whether he sits or not. */
export interface PoolExpert extends Omit<Expert, 'declared' | 'hasDeclared'> {
  name: string;
  employer: string;
  active: boolean;
}

/** When the scoring ends and who presides over the panels (评审委员会主任). Instants are epoch milliseconds. */
export interface ScoringPlan {
  chairId: string;
  dueAt: number;
  startedAt: number | null;
  openedAt: number | null;
  /** Judges without whose sheets the chair opened. */
  absent: readonly string[];
}

export interface PanelRecord extends Panel {
  no: number;
  name: string;
  /** How it was drawn, with the seed; null for one by invitation. */
  draw: (Drawn & { seed: string }) | null;
}

/** Of a sheet what anybody may know before the opening; `scored` is how many points the draft has. */
export interface SheetStanding {
  expertId: string;
  version: number;
  scored: number;
  via: 'OWN' | 'PAPER';
  seal: { hash: string; at: number } | null;
}

/** 装入密封袋的评分表: received from the supervisor, entered by two clerks. */
export interface EnvelopeRecord {
  expertId: string;
  receivedOn: string;
  supervisor: string;
  entries: readonly { accountId: string; name: string; finished: boolean }[];
}

/** A correction that waits for its second signature, or what became of it. */
export interface CorrectionRecord extends Omit<Correction, 'secondBy'> {
  status: 'FILED' | 'SETTLED' | 'REFUSED';
  secondBy: string | null;
}

/** Everything about a selection's scoring but the points. */
export interface ScoringRecord {
  plan: ScoringPlan | null;
  candidates: readonly ScoredCandidate[];
  panels: readonly PanelRecord[];
  sheets: readonly SheetStanding[];
  envelopes: readonly EnvelopeRecord[];
  corrections: readonly CorrectionRecord[];
}

/** What one save of a draft asks, without the case's lock. `candidates` are those asked for. */
export interface DraftingRecord {
  regulation: string;
  edition: string;
  settings: Readonly<Record<string, unknown>>;
  stage: string;
  startedAt: number | null;
  openedAt: number | null;
  panels: readonly PanelRecord[];
  candidates: readonly ScoredCandidate[];
  onPaper: boolean;
  sheet: { version: number; sealed: boolean; savedAt: number | null };
  now: number;
}

export interface SealedSheet {
  expertId: string;
  rows: readonly SheetRow[];
  nonce: string;
  hash: string;
  at: number;
}

/** To whom an expert has declared himself related, and how. */
export interface DeclaredRelation {
  candidateId: string;
  relation: 'RELATIVE' | 'TEACHER_STUDENT' | 'COOPERATION' | 'COLLEAGUE' | 'OTHER';
}
