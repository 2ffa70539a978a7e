import type { Correction, ScoringRound, ScoringRule, Sheet } from '@jiangcheng/domain/expert-scoring/round';
import type { CorrectionRecord, ScoringRecord } from '@jiangcheng/domain/expert-scoring/records';

/** The round as the rules see it. Without `sheets` it holds who has sealed, and no point. */
export const roundOf = (
  caseId: string,
  { plan, candidates, panels, sheets, corrections }: ScoringRecord,
  rule: ScoringRule,
  opened: readonly Sheet[] = sheets.map(({ expertId, seal }) => ({ expertId, seal, rows: [] })),
): ScoringRound => ({
  id: caseId,
  rule,
  candidates,
  panels,
  sheets: opened,
  dueAt: plan?.dueAt ?? Number.MAX_SAFE_INTEGER,
  openedAt: plan?.openedAt ?? null,
  absent: plan?.absent ?? [],
  corrections: corrections.filter(isSettled),
});

const isSettled = (record: CorrectionRecord): record is CorrectionRecord & Correction => record.status === 'SETTLED';
