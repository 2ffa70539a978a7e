import type { EntityManager } from 'typeorm';
import type { LockedContest, ReportReadiness } from '@jiangcheng/casework/ports/case-store';

/** What the score report still lacks before its hand-in. */
export interface ReadinessSource {
  readiness(manager: EntityManager, locked: LockedContest): Promise<ReportReadiness>;
}
