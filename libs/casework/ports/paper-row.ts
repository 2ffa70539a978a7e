/** A decision registered from paper, as the record has it. */
export interface PaperRow {
  id: string;
  /** Of a decision that comes before any case, the campaign's id. */
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
  fileId: string;
  fileSha256: string;
  /** Of the sheet that was signed, as typed from it; null where the paper bears none. */
  checkCode: string | null;
  registeredBy: string;
  status: 'PENDING' | 'CONFIRMED' | 'REJECTED';
}

/** `ofCampaign` of a decision that comes before any case: `caseId` is the campaign's id then. */
export type NewPaperRow = Omit<PaperRow, 'status' | 'fileSha256' | 'stage' | 'round'> & { ofCampaign?: boolean };

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

/** Where the case stood when a paper was registered, and the act that is not asked about. */
export interface PendingAt {
  stage: string;
  round: number;
  besides: string;
}
