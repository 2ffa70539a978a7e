import type { ScoreReport } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useTakeDraft } from './score-report.api.ts';
import { reportWords } from './score-report.words.ts';

/** Another edits the draft: who, since when, until when without a save, and the way to take it over, which is recorded. */
export function HoldNotice({ report: { caseId, hold } }: { report: ScoreReport }) {
  const t = useWords(reportWords);
  const take = useTakeDraft(caseId);
  if (hold === null || hold.mine) return null;
  return (
    <div className="notice" role="status">
      <p>{t('heldBy', { name: hold.by, since: localTime(hold.since), until: localTime(hold.until) })}</p>
      <ProblemView error={take.error} />
      <button
        type="button"
        className="btn btn-small"
        disabled={take.isPending}
        onClick={() => take.mutate(undefined, { onSuccess: () => toast(t('tookDraft')) })}
      >
        {t('takeDraft')}
      </button>
    </div>
  );
}
