import { candidatesOf } from '@jiangcheng/domain/expert-scoring/panel';
import { sheetOf, withSheet, type SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import { seal } from '@jiangcheng/domain/expert-scoring/sheet';
import { isComplete } from '@jiangcheng/domain/expert-scoring/opening';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheScoring, type AtScoring } from './at-the-scoring.ts';
import { openNow } from './open-scores.ts';
import type { ScoringDesk, ScoringRequest } from './ports.ts';
import { scoringEvent } from './scoring-events.ts';
import { sealHash } from './seal-hash.ts';

/** `opened`: it was the last one, and all were opened together. */
export interface SheetSealedAnswer {
  hash: string;
  opened: boolean;
}

/**
 * Seals an expert's draft of this version for good; a sheet sealed twice by the same request is sealed once. Refuses with SCORES_OPENED,
 * SHEET_SEALED, SHEET_ON_PAPER, SHEET_INCOMPLETE (missing), SEAL_BROKEN; CONFLICT_SHEET.
 */
export const sealSheet = (desk: ScoringDesk, request: ScoringRequest<{ version: number }>): Promise<Outcome<SheetSealedAnswer>> =>
  atTheScoring(desk, request, 'EXPERT', async (at) => {
    const { tx, locked, record, me, basis } = at;
    if (me === null) return notFound;
    if (record.envelopes.some(({ expertId }) => expertId === me)) return refused([{ code: 'SHEET_ON_PAPER' }]);
    const version = record.sheets.find(({ expertId }) => expertId === me)?.version ?? 0;
    if (version !== request.input.version) return { kind: 'CONFLICT', code: 'CONFLICT_SHEET', params: { version } };
    return sealRows(at, me, await tx.draftOf(locked.id, me), 'OWN', basis);
  });

/** Seals these rows as the expert's sheet, and opens all of them where it was the last. */
export async function sealRows<I>(
  at: AtScoring<I>,
  expertId: string,
  rows: readonly SheetRow[],
  via: 'OWN' | 'PAPER',
  basis: Partial<NewAuditEvent>,
): Promise<Outcome<SheetSealedAnswer>> {
  const { tx, desk, locked, request } = at;
  const own = candidatesOf(at.round, expertId);
  const kept = rows.filter(({ candidateId }) => own.includes(candidateId));
  const nonce = desk.newNonce();
  const hash = sealHash(locked.id, expertId, kept, nonce);
  const sealed = seal(withSheet(at.round, { ...sheetOf(at.round, expertId), rows: kept }), expertId, hash, locked.now);
  if (!sealed.ok) return refused(sealed.refusals);
  const sheet = { expertId, rows: kept, nonce, hash, at: locked.now };
  await tx.sealSheet(locked.id, { ...sheet, via, accountId: request.origin.actor.accountId });
  const event = scoringEvent('SHEET_SEALED', basis, { expert: expertId, via, hash, candidates: kept.length });
  if (!isComplete(sealed.value)) {
    await tx.appendEvents(locked, [event]);
    return done({ hash, opened: false });
  }
  const opening = await openNow({ ...at, round: sealed.value }, null);
  if (opening.kind !== 'DONE') return opening;
  await tx.appendEvents(locked, [event, opening.value]);
  return done({ hash, opened: true });
}
