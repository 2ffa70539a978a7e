import { ProblemView } from '../ui/problem-view.tsx';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { scoringWords } from './scoring.words.ts';
import type { SaveState } from './use-autosave.ts';

/** Whether what was typed is kept, said plainly. */
export function SaveStateLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const t = useWords(scoringWords);
  return (
    <div role="status" aria-live="polite" className="save-state">
      {state.kind === 'FAILED' ? (
        <>
          <strong>{t('failed')}</strong>{' '}
          <button type="button" className="btn btn-small" onClick={onRetry}>
            {t('retry')}
          </button>
          <ProblemView error={state.error} />
        </>
      ) : (
        t(WORDS[state.kind], { at: state.kind === 'SAVED' ? localTime(state.at.toISOString()) : '' })
      )}
    </div>
  );
}

/** The word of each state but the failed one. */
const WORDS = { UNTOUCHED: 'untouched', DIRTY: 'dirty', SAVING: 'saving', SAVED: 'savedAt' } as const;
