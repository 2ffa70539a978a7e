import { REPORT_CLAUSE } from '@jiangcheng/domain/score-report/score-pack';
import type { DraftHold, PrintRecord } from '@jiangcheng/domain/score-report/records';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';

type Basis = Partial<NewAuditEvent>;
export type VoidReason = 'CONTENT_CHANGED' | 'REPLACED';

const event = (type: string, basis: Basis, after: Json, more: Basis = {}): NewAuditEvent =>
  auditEvent(type, { ...basis, clause: REPORT_CLAUSE, after, ...more });
const printJson = ({ kind, version, round, origin, checkCode, sha256 }: PrintRecord): { readonly [key: string]: Json } => ({
  kind,
  version,
  round,
  origin,
  checkCode,
  sha256,
});

export const printedEvent = (basis: Basis, print: PrintRecord): NewAuditEvent =>
  event('PRINTED', basis, printJson(print), { documents: [print.sha256] });

export const voidedEvent = (basis: Basis, print: PrintRecord, reason: VoidReason): NewAuditEvent =>
  event(
    'PRINT_VOIDED',
    basis,
    { ...printJson(print), status: 'VOID' },
    { before: { status: 'VALID' }, reason: { code: reason, text: null } },
  );

/** `before` tells which scan was there before, where a better one replaces it. */
export const attachedEvent = (basis: Basis, print: PrintRecord, before: PrintRecord): NewAuditEvent =>
  event(
    'SIGNED_PRINT_ATTACHED',
    basis,
    { ...printJson(print), signed: print.signed as Json },
    { before: { signed: before.signed as Json }, documents: print.signedFileSha256 === null ? [] : [print.signedFileSha256] },
  );

export interface SavedWinner {
  entry: string;
  rank: number;
  version: number;
  fields: readonly string[];
  digests: Readonly<Record<string, string | null>>;
  documents: readonly string[];
}

/** Which fields were given; of their values digests alone. */
export const winnerSavedEvent = (basis: Basis, { documents, version, ...saved }: SavedWinner): NewAuditEvent =>
  event('WINNER_SAVED', basis, { ...saved, version }, { before: { version: version - 1 }, documents });

/** From whom the draft was taken, and since when it had been his. */
export const draftTakenEvent = (basis: Basis, { name, since }: DraftHold, draftVersion: number): NewAuditEvent =>
  event('DRAFT_TAKEN_OVER', basis, { draftVersion }, { before: { heldBy: name, since: toIsoUtc(since) } });

export const csvImportedEvent = (basis: Basis, entries: number, draftVersion: number, sha256: string): NewAuditEvent =>
  event('CSV_IMPORTED', basis, { entries, draftVersion }, { documents: [sha256] });

export const entriesTakenEvent = (basis: Basis, entries: number, draftVersion: number): NewAuditEvent =>
  event('ENTRIES_TAKEN_OVER', basis, { entries, draftVersion });
