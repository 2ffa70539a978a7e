import { draftRows } from '@jiangcheng/domain/expert-scoring/sheet';
import type { SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import { SITTING_MS } from '@jiangcheng/domain/score-report/sitting';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { DraftingRecord } from '@jiangcheng/domain/expert-scoring/records';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { ScoringDesk, ScoringRequest, ScoringTransaction } from './ports.ts';

export interface DraftInput {
  /** The version of the sheet that the person saw. */
  version: number;
  /** Some rows of it, with the points that they have now. */
  rows: readonly SheetRow[];
}

/**
 * Keeps some rows of an expert's draft, encrypted. It locks his sheet alone, so that experts who score at the same time do not wait for each
 * other, and moves nothing: the case's version stays. Refuses with STAGE_NOT_OPEN, SCORING_NOT_STARTED, SCORES_OPENED, SHEET_SEALED,
 * SHEET_ON_PAPER and the codes of draftRows; CONFLICT_SHEET.
 */
export const saveDraft = (desk: ScoringDesk, request: ScoringRequest<DraftInput>): Promise<Outcome<{ version: number }>> =>
  desk.store.once<{ version: number }>(request.key, async (tx) => {
    const { caseId, input, origin } = request;
    const me = await tx.expertOf(origin.actor.personId);
    const ids = input.rows.map(({ candidateId }) => candidateId);
    const record = me === null ? null : await tx.drafting(caseId, me, ids);
    if (me === null || record === null) return notFound;
    const closed = closedRefusals(record);
    if (closed.length > 0) return refused(closed);
    if (input.version !== record.sheet.version)
      return { kind: 'CONFLICT', code: 'CONFLICT_SHEET', params: { version: record.sheet.version } };
    const { rule } = desk.packOf(record.regulation, record.edition, record.settings);
    const rows = draftRows({ ...record, rule }, me, input.rows);
    if (!rows.ok) return refused(rows.refusals);
    const version = await tx.saveRows(caseId, me, rows.value);
    await noteSitting(tx, request, record);
    return done({ version });
  });

function closedRefusals({ stage, startedAt, openedAt, sheet, onPaper }: DraftingRecord): Refusal[] {
  if (openedAt !== null) return [{ code: 'SCORES_OPENED' }];
  if (stage !== 'EXPERT_SCORING') return [{ code: 'STAGE_NOT_OPEN', params: { stage } }];
  if (startedAt === null) return [{ code: 'SCORING_NOT_STARTED' }];
  if (sheet.sealed) return [{ code: 'SHEET_SEALED' }];
  return onPaper ? [{ code: 'SHEET_ON_PAPER' }] : [];
}

/** A sitting's first save leaves a trace, and with it the last save of the one before. */
async function noteSitting(
  tx: ScoringTransaction,
  { caseId, origin }: ScoringRequest<DraftInput>,
  { sheet, now }: DraftingRecord,
): Promise<void> {
  const { version, savedAt } = sheet;
  if (savedAt !== null && now - savedAt < SITTING_MS) return;
  const { actor, sessionId, address, requestId } = origin;
  const note = { accountId: actor.accountId, caseId };
  const left = { sessionId: null, address: null, requestId: null };
  if (savedAt !== null) await tx.recordAccess({ type: 'DRAFT_LEFT', ...note, ...left, detail: { version, savedAt: toIsoUtc(savedAt) } });
  const detail = { version: version + 1, savedAt: toIsoUtc(now) };
  await tx.recordAccess({ type: 'DRAFT_OPENED', ...note, sessionId, address, requestId, detail });
}
