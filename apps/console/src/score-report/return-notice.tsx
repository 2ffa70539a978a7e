import type { Contest } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { useRound } from './score-report.api.ts';
import { reportWords } from './score-report.words.ts';

/** Why the round before came back, above the work that answers it. */
export function ReturnNotice({ contest }: { contest: Contest }) {
  const t = useWords(reportWords);
  const before = contest.stage === 'SCORE_REPORT' ? contest.round - 1 : 0;
  const { data } = useRound(contest.caseId, before);
  if (!data?.reviewReason) return null;
  return (
    <div className="notice">
      <strong>{t('returned', { n: before })}</strong>
      <div>{t('returnReason', { ...data.reviewReason })}</div>
    </div>
  );
}
