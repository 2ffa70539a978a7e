import type { ScoringPack } from '@jiangcheng/casework/expert-scoring/ports';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { ScoringRecord } from '@jiangcheng/domain/expert-scoring/records';
import type { ScoringRound } from '@jiangcheng/domain/expert-scoring/round';
import type { SqlScoring } from '@jiangcheng/persistence/expert-scoring/sql-scoring';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';

/** Whose eyes look: the office's, an auditor's, the chair's, or those of an expert who sits. */
export type Viewer = 'OFFICE' | 'AUDITOR' | 'CHAIR' | 'EXPERT';

/** A selection's scoring as it stands, for reading. */
export interface ReadScoring {
  tx: SqlScoring;
  locked: LockedCase;
  record: ScoringRecord;
  /** Without a point. */
  round: ScoringRound;
  rules: ScoringPack;
  pack: SelectionPack;
  me: string | null;
  viewer: Viewer;
}
