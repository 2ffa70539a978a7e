import { checkComplete, settlingRefusals } from '@jiangcheng/domain/archive/checklist';
import { auditEvent } from '../audit/audit-event.ts';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheFile } from './at-the-file.ts';
import type { ArchiveDesk, ArchiveRequest } from './ports.ts';

/** Either a paper or a reason. */
export interface SettleInput {
  item: string;
  fileId?: string | undefined;
  reason?: string | undefined;
}

/**
 * Puts a paper in for an item that the record does not hold, or says why the file goes without it.
 * Refuses with the codes of settlingRefusals, ARCHIVE_PAPER_OR_REASON, FILE_NOT_OF_CASE.
 */
export const settleItem = (desk: ArchiveDesk, request: ArchiveRequest<SettleInput>): Promise<Outcome<true>> =>
  atTheFile(desk, request, async ({ tx, locked, items, basis }) => {
    const { item, fileId, reason } = request.input;
    if ((fileId === undefined) === (reason === undefined)) return refused([{ code: 'ARCHIVE_PAPER_OR_REASON', field: 'reason' }]);
    const refusals = settlingRefusals(items, item, locked.status === 'OPEN');
    if (refusals.length > 0) return refused(refusals);
    const sha256 = fileId === undefined ? null : await tx.fileHash(locked.id, fileId, 'ARCHIVE_PAPER');
    if (fileId !== undefined && sha256 === null) return refused([{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }]);
    await tx.settle(locked.id, { item, fileId: fileId ?? null, reason: reason ?? null }, request.origin.actor.accountId);
    const clause = items.find((one) => one.item === item)?.clause ?? null;
    const said = reason === undefined ? {} : { reason: { code: 'OTHER', text: reason } };
    const type = reason === undefined ? 'ARCHIVE_ITEM_SUPPLIED' : 'ARCHIVE_ITEM_WAIVED';
    await tx.appendEvents(locked, [
      auditEvent(type, { ...basis, ...said, clause, after: { item }, documents: sha256 === null ? [] : [sha256] }),
    ]);
    return done(true);
  });

/** 归档: the file is whole, and nothing in the case moves any more. Refuses with CASE_IS_OPEN, ARCHIVE_ITEM_MISSING for each item. */
export const archiveCase = (desk: ArchiveDesk, request: ArchiveRequest<{ decision: string }>): Promise<Outcome<true>> =>
  atTheFile(desk, request, async ({ tx, locked, items, basis }) => {
    const complete = checkComplete(items, locked.status === 'OPEN');
    if (!complete.ok) return refused(complete.refusals);
    const { decision } = request.input;
    const after = Object.fromEntries(items.map(({ item, state }) => [item, state]));
    await tx.appendEvents(locked, [
      auditEvent('CASE_ARCHIVED', { ...basis, clause: 'office §3', after, reason: { code: 'OTHER', text: decision } }),
    ]);
    await tx.archive(locked.id, decision, request.origin.actor.accountId);
    return done(true);
  });
