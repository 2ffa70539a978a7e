import type { CaseKind } from '@jiangcheng/contracts/ids';

/** The engine that keeps the stories. A poke starts the case's workflow where it does not run; duplicates are harmless. */
export interface ProcessEngine {
  poke(kind: CaseKind, caseId: string): Promise<void>;
}
