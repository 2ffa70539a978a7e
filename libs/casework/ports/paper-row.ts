/** A decision registered from paper, as the record has it. */
export interface PaperRow {
  id: string;
  caseId: string;
  kind: 'PAPER' | 'BACKFILL';
  /** Of the case's kind, or of a clock. */
  act: string;
  input: unknown;
  /** Where the case stood when the paper was registered. */
  stage: string;
  round: number;
  decider: { name: string; post: string; body: string };
  decidedOn: string;
  opinion: string | null;
  reason: string | null;
  fileSha256: string;
  registeredBy: string;
  status: 'PENDING' | 'CONFIRMED' | 'REJECTED';
}

export type NewPaperRow = Omit<PaperRow, 'status' | 'fileSha256' | 'stage' | 'round'> & { fileId: string };

/** Where the case stood when a paper was registered, and the act that is not asked about. */
export interface PendingAt {
  stage: string;
  round: number;
  besides: string;
}
