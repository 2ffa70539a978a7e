import type { SelectionEvent } from '@jiangcheng/domain/selection/events';
import { announcementOf } from '@jiangcheng/domain/selection/standing';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import { openCultivation } from './open-cultivation.ts';

/** 公布 opens the cultivation of each person whom the document announced, in its own transaction; who was entered before has his. */
export async function openAnnounced(
  tx: CaseTransaction,
  newId: NewId,
  selection: LockedCase<SelectionState>,
  event: SelectionEvent,
  basis: Partial<NewAuditEvent>,
): Promise<void> {
  const announcement = announcementOf(selection.state);
  if (event.type !== 'SELECTION_DOCUMENT_DISTRIBUTED' || event.step.type !== 'DISTRIBUTED' || announcement === null) return;
  const { candidateIds, document } = announcement;
  const common = { announcedOn: event.step.taken.on, announcedBy: document.numbered?.number ?? '', entry: null };
  for (const { candidateId, ...person } of await tx.cultivations.candidates(selection.id, candidateIds))
    await openCultivation(tx, newId, selection, { ...person, ...common, identity: { candidateId } }, basis);
}
