import { isReportClock } from '@jiangcheng/domain/contest/report-clock';
import type { EntityManager } from 'typeorm';
import type { CaseChanges, FrozenReport } from '@jiangcheng/casework/ports/case-changes';

/** The report that stands under the clock of a round: one that was taken back met nothing, and a return sets a clock of its own. */
const UNDER_CLOCK = `
  update app.score_report r set late = $3, effective_at = to_timestamp($4::float8 / 1000)
  where r.case_id = $1 and r.round >= $2 and r.review is distinct from 'WITHDRAWN'
    and not exists (select from app.deadline d where d.case_id = $1 and d.run is null and d.round > $2 and d.round <= r.round)`;

/** The frozen report of a round, its review, and its lateness when the deadline or the 收件日期 was corrected afterwards. */
export async function saveReport(manager: EntityManager, caseId: string, changes: CaseChanges): Promise<void> {
  if (changes.frozenReport !== null) await freeze(manager, caseId, changes.frozenReport);
  for (const { round, late, metAt } of changes.deadlines.filter((d) => d.status === 'MET' && isReportClock(d)))
    await manager.query(UNDER_CLOCK, [caseId, round, late, metAt]);
  if (changes.review !== null)
    await manager.query(
      'update app.score_report set review = $3, review_reason = $4, reviewed_at = app.now() where case_id = $1 and round = $2',
      [caseId, changes.review.round, changes.review.review, changes.review.reason === null ? null : JSON.stringify(changes.review.reason)],
    );
}

const freeze = (manager: EntityManager, caseId: string, report: FrozenReport): Promise<unknown> =>
  manager.query(
    `insert into app.score_report (case_id, round, draft_version, entries, ranking, sha256, handed_in_by, handed_in_at, effective_at, late, late_explanation, late_file_id)
     values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000), to_timestamp($9::float8 / 1000), $10, $11, $12)`,
    [
      caseId,
      report.round,
      report.draftVersion,
      JSON.stringify(report.entries),
      JSON.stringify(report.ranking),
      report.sha256,
      report.by,
      report.at,
      report.effectiveAt,
      report.late,
      report.lateExplanation,
      report.lateFileId,
    ],
  );
