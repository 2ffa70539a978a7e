import { currentStage } from '@jiangcheng/domain/process/story';
import type { CaseChanges } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { done, type Outcome } from '../ports/outcome.ts';
import type { ActAnswer } from './act-context.ts';

/** Writes what an act changed, and says where the case stands now. */
export async function saveAndAnswer(tx: CaseTransaction, locked: LockedCase, changes: CaseChanges): Promise<Outcome<ActAnswer>> {
  const { version, auditSeq } = await tx.save(locked, changes);
  const stage = currentStage(changes.state);
  return done({ caseId: locked.id, version, stage: stage?.stage ?? 'NONE', round: stage?.round ?? 0, auditSeq });
}
