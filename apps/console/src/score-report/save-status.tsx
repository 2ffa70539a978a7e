import { useWords } from '../words/define-words.ts';
import { reportWords } from './score-report.words.ts';
import type { Draft } from './use-draft.ts';

const tones = { saved: 'ok', saving: 'info', dirty: 'warn', failed: 'danger', wrong: 'danger' } as const;

export function SaveStatus({ draft, version }: { draft: Draft; version: number }) {
  const t = useWords(reportWords);
  return (
    <>
      <span className={`mark mark-${tones[draft.state]}`} role="status" aria-live="polite">
        {version === 0 && draft.state === 'saved' ? t('save.none') : t(`save.${draft.state}`, { n: version })}
      </span>
      {(draft.state === 'dirty' || draft.state === 'failed') && (
        <button type="button" className="btn btn-small" onClick={() => void draft.save()}>
          {t('saveNow')}
        </button>
      )}
    </>
  );
}
