import type { CandidateSummary } from '../api/types.ts';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { recommendationWords } from './recommendation.words.ts';

const tones: Readonly<Record<CandidateSummary['status'], Tone>> = { DRAFT: 'plain', FILED: 'info', RETURNED: 'warn', WITHDRAWN: 'plain' };

/** Where a candidate stands, with the last day of what he was asked for. */
export function CandidateStatus({ candidate: { status, review, supplementDueOn } }: { candidate: CandidateSummary }) {
  const t = useWords(recommendationWords);
  if (review !== null) return <Mark tone={review === 'PASSED' ? 'ok' : 'danger'}>{t(`review.${review}`)}</Mark>;
  return (
    <>
      <Mark tone={tones[status]}>{t(`status.${status}`)}</Mark>{' '}
      {supplementDueOn !== null && <span className="fine">{t('dueOn', { on: supplementDueOn })}</span>}
    </>
  );
}
