import { isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { checklistOf, isArchivedKind, type ChecklistItem } from '@jiangcheng/domain/archive/checklist';
import { actedAs } from '../audit/acted-as.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedCase } from '../ports/case-store.ts';
import { notFound, type Outcome } from '../ports/outcome.ts';
import { checklistCase } from './checklist-case.ts';
import type { ArchiveDesk, ArchiveRequest, ArchiveTransaction } from './ports.ts';

export interface AtFile {
  tx: ArchiveTransaction;
  locked: LockedCase;
  items: readonly ChecklistItem[];
  basis: Partial<NewAuditEvent>;
}

/** Runs a command of the office once on a case that has a file of its own, under its lock. */
export const atTheFile = <I, T>(
  desk: ArchiveDesk,
  { caseId, origin, key }: ArchiveRequest<I>,
  work: (at: AtFile) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  desk.store.once(key, async (tx): Promise<Outcome<T>> => {
    const locked = await tx.lock(caseId);
    const { actor } = origin;
    if (locked === null || !mayRead(actor, locked.scope) || !isArchivedKind(locked.kind)) return notFound;
    const { kind, regulation, edition } = locked;
    if (!isOffice(actor, locked.scope.campaignId))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    const items = checklistOf(checklistCase({ kind, regulation, edition }), await tx.found(caseId), await tx.settled(caseId));
    return work({ tx, locked, items, basis: actedAs({ origin, key }, 'OFFICE') });
  });
