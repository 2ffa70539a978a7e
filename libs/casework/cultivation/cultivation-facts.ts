import type { CultivationAct } from '@jiangcheng/domain/cultivation/acts';
import type { CultivationFacts } from '@jiangcheng/domain/cultivation/facts';
import type { CultivationState } from '@jiangcheng/domain/cultivation/state';
import { yearOf } from '@jiangcheng/domain/shared/civil-date';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { CultivationPack } from './types.ts';

/** Purpose of every file that a unit hands in about a cultivation. */
export const CULTIVATION_PAPER = 'CULTIVATION_PAPER';

interface Named {
  fileId?: string;
  on?: string;
  objection?: string | undefined;
}

/** The facts of a cultivation under its lock. The register of certificates is held where an act issues one, and only there. */
export async function cultivationFacts(
  tx: CaseTransaction,
  { id, state }: LockedCase<CultivationState>,
  pack: CultivationPack,
  act: CultivationAct,
  { fileId, on, objection }: Named = {},
): Promise<CultivationFacts> {
  return {
    id,
    fileHash: fileId === undefined ? null : await tx.cultivations.fileHash(id, fileId, CULTIVATION_PAPER),
    certificateRule: pack.certificate,
    issued: act === 'issueCertificate' && on !== undefined ? await tx.cultivations.issuedIn(yearOf(on)) : [],
    endReasons: pack.endReasons,
    endDecidedBy: pack.endDecidedBy,
    objection: objection === undefined ? null : await tx.notices.numberOfObjection(objection.toUpperCase(), state.person.candidateId),
  };
}
