import { entryDifferences, type EntryDifference } from '@jiangcheng/domain/expert-scoring/paper';
import type { SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import { draftRows } from '@jiangcheng/domain/expert-scoring/sheet';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { EnvelopeRecord } from '@jiangcheng/domain/expert-scoring/records';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheScoring, takesPart, type AtScoring } from './at-the-scoring.ts';
import type { ScoringDesk, ScoringRequest } from './ports.ts';
import { scoringEvent } from './scoring-events.ts';
import { printedSheet } from './printed-sheet.ts';
import { sealRows } from './seal-sheet.ts';

export interface EnvelopeInput {
  expertId: string;
  receivedOn: string;
  /** The person of the 监督 who collected the envelope and brought it unbroken. */
  supervisor: string;
}

/** A printed sheet came in its sealed envelope (office.md §7). Refuses with EXPERT_UNKNOWN, SCORING_NOT_STARTED, SHEET_SEALED, ENVELOPE_HERE. */
export const receiveEnvelope = (desk: ScoringDesk, request: ScoringRequest<EnvelopeInput>): Promise<Outcome<true>> =>
  atTheScoring<EnvelopeInput, true>(desk, request, 'OFFICE', async (at) => {
    const { tx, locked, basis } = at;
    const { expertId, receivedOn, supervisor } = request.input;
    const refusals = envelopeRefusals(at, expertId);
    if (refusals.length > 0) return refused(refusals);
    await tx.saveEnvelope(locked.id, { expertId, receivedOn, supervisor }, request.origin.actor.accountId);
    await tx.appendEvents(locked, [scoringEvent('ENVELOPE_RECEIVED', basis, { expert: expertId, receivedOn, supervisor })]);
    return done(true);
  });

export interface PaperEntry {
  expertId: string;
  /** Of this clerk's own entry as he saw it. */
  version: number;
  rows: readonly SheetRow[];
}

/**
 * One of two clerks keeps what he reads on an expert's sheet; neither sees the other's. Refuses with ENVELOPE_MISSING, SHEET_SEALED,
 * ENTRY_BY_TWO_OTHERS, ENTRY_FINISHED and the codes of draftRows; CONFLICT_SHEET.
 */
export const enterPaper = (desk: ScoringDesk, request: ScoringRequest<PaperEntry>): Promise<Outcome<{ version: number }>> =>
  atTheScoring<PaperEntry, { version: number }>(desk, request, 'OFFICE', async (at) => {
    const { tx, locked, round } = at;
    const { expertId, rows } = request.input;
    const { accountId } = request.origin.actor;
    const stopped = await entryStopped(at, request.input);
    if (stopped !== null) return stopped;
    const read = draftRows(round, expertId, rows);
    if (!read.ok) return refused(read.refusals);
    return done({ version: await tx.saveEntry(locked.id, expertId, accountId, read.value) });
  });

/** The end of an entry. `checkCode` is printed on the sheet; null where it was not typed. */
export interface EntryEnd extends Omit<PaperEntry, 'rows'> {
  checkCode: string | null;
}

/** What finishing an entry came to: it waits for the other clerk's; both agree and the sheet is sealed; or they differ at these places. */
export interface EntryFinished {
  state: 'WAITING' | 'SEALED' | 'DIFFERENT';
  differences: EntryDifference[];
  opened: boolean;
}

/**
 * A clerk has entered the whole sheet. Once both have, equal entries seal it; different ones go back to both with the places named, to be
 * settled on the scan. Refuses as enterPaper does, with SHEET_INCOMPLETE, and with SCORING_SHEET_CHANGED where the code is not that of the
 * expert's sheet as it stands: after a 回避 it is printed and signed anew.
 */
export const finishEntry = (desk: ScoringDesk, request: ScoringRequest<EntryEnd>): Promise<Outcome<EntryFinished>> =>
  atTheScoring<EntryEnd, EntryFinished>(desk, request, 'OFFICE', async (at) => {
    const stopped = await entryStopped(at, request.input);
    if (stopped !== null) return stopped;
    const { tx, locked, record, round, basis } = at;
    const { expertId, checkCode } = request.input;
    if (checkCode !== null && !tx.codeMatches(printedSheet(locked.id, expertId, round).sha256, checkCode))
      return refused([{ code: 'SCORING_SHEET_CHANGED', field: 'checkCode', clause: 'office §2' }]);
    const { accountId } = request.origin.actor;
    const other = envelopeOf(record.envelopes, expertId)?.entries.find((entry) => entry.accountId !== accountId);
    if (other?.finished !== true) {
      await tx.finishEntry(locked.id, expertId, accountId, true);
      await tx.appendEvents(locked, [
        scoringEvent('PAPER_SHEET_ENTERED', basis, { expert: expertId, ...(checkCode === null ? {} : { checkCode }) }),
      ]);
      return done({ state: 'WAITING', differences: [], opened: false });
    }
    return compare(at, other.accountId);
  });

async function compare(at: AtScoring<EntryEnd>, otherId: string): Promise<Outcome<EntryFinished>> {
  const { tx, locked, request, basis } = at;
  const { expertId } = request.input;
  const { accountId } = request.origin.actor;
  const { rows } = await tx.entryOf(locked.id, expertId, accountId);
  const differences = entryDifferences(rows, (await tx.entryOf(locked.id, expertId, otherId)).rows);
  if (differences.length > 0) {
    await tx.finishEntry(locked.id, expertId, otherId, false);
    await tx.appendEvents(locked, [scoringEvent('PAPER_ENTRIES_DIFFER', basis, { expert: expertId, places: differences.length })]);
    return done({ state: 'DIFFERENT', differences, opened: false });
  }
  const signed = { ...basis, onBehalfOf: expertId, enteredBy: otherId, confirmedBy: accountId };
  const sealed = await sealRows(at, expertId, rows, 'PAPER', signed);
  return sealed.kind === 'DONE' ? done({ state: 'SEALED', differences: [], opened: sealed.value.opened }) : sealed;
}

const envelopeOf = (envelopes: readonly EnvelopeRecord[], expertId: string): EnvelopeRecord | undefined =>
  envelopes.find((envelope) => envelope.expertId === expertId);

const isSealed = ({ record }: Pick<AtScoring<unknown>, 'record'>, id: string): boolean =>
  record.sheets.some(({ expertId, seal }) => expertId === id && seal !== null);

function envelopeRefusals<I>({ record }: AtScoring<I>, expertId: string): Refusal[] {
  if (!takesPart(record, expertId)) return [{ code: 'EXPERT_UNKNOWN', field: 'expertId' }];
  if (record.plan === null || record.plan.startedAt === null) return [{ code: 'SCORING_NOT_STARTED' }];
  if (isSealed({ record }, expertId)) return [{ code: 'SHEET_SEALED' }];
  return envelopeOf(record.envelopes, expertId) === undefined ? [] : [{ code: 'ENVELOPE_HERE' }];
}

/** Why this clerk may not go on with his entry; null when he may. Two enter, and no third sees the sheet. */
async function entryStopped<I>(
  { tx, locked, record, request }: AtScoring<I>,
  { expertId, version }: Omit<PaperEntry, 'rows'>,
): Promise<Outcome<never> | null> {
  const { accountId } = request.origin.actor;
  const envelope = envelopeOf(record.envelopes, expertId);
  if (envelope === undefined) return refused([{ code: 'ENVELOPE_MISSING' }]);
  if (isSealed({ record }, expertId)) return refused([{ code: 'SHEET_SEALED' }]);
  const own = envelope.entries.find((entry) => entry.accountId === accountId);
  if (own === undefined && envelope.entries.length >= 2) return refused([{ code: 'ENTRY_BY_TWO_OTHERS' }]);
  if (own?.finished === true) return refused([{ code: 'ENTRY_FINISHED' }]);
  const now = await tx.entryOf(locked.id, expertId, accountId);
  return now.version === version ? null : { kind: 'CONFLICT', code: 'CONFLICT_SHEET', params: { version: now.version } };
}
