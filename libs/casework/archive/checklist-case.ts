import type { ArchivedKind } from '@jiangcheng/domain/archive/checklist';
import { ownGround } from '@jiangcheng/regulations/facts/regulation';
import { loadPack } from '@jiangcheng/regulations/load-pack';
import type { LockedCase } from '../ports/case-store.ts';

/** A case as the checklist of its file wants it: the list is written under 000 and 004, and holds under the regulation of the case. */
export function checklistCase<K extends ArchivedKind>({
  kind,
  regulation,
  edition,
}: Pick<LockedCase, 'regulation' | 'edition'> & { kind: K }) {
  const pack = loadPack(regulation, edition);
  return { kind, ground: (clause: string): string => (pack.kind === 'CONTEST' ? ownGround(pack, clause) : clause) };
}
