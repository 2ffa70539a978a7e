import { rankedRows } from '@jiangcheng/domain/recheck/ranked-rows';
import type { ReportedRow } from '@jiangcheng/domain/recheck/recheck';
import type { FrozenRanking } from '@jiangcheng/domain/score-report/frozen';
import type { DraftEntry } from '@jiangcheng/domain/score-report/records';
import type { EntityManager } from 'typeorm';

/** The ranked rows of a report as it was handed in, best first; none where there is no such round. */
export async function reportedRows(manager: Pick<EntityManager, 'query'>, caseId: string, round: number): Promise<ReportedRow[]> {
  const found = await manager.query<{ entries: DraftEntry[]; ranking: FrozenRanking }[]>(
    'select entries, ranking from app.score_report where case_id = $1 and round = $2',
    [caseId, round],
  );
  return found.flatMap(({ entries, ranking }) => rankedRows(entries, ranking));
}
