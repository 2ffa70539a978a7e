import { lazy, Suspense, useState } from 'react';
import type { BatchAnswer, Task } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { BatchResults } from './batch-results.tsx';
import { BATCH_LIMIT } from './batch.api.ts';
import { batchWords } from './batch.words.ts';

/** Not before it is asked for: its fields are a tenth of what the inbox would load. */
const BatchDialog = lazy(async () => ({ default: (await import('./batch-dialog.tsx')).BatchDialog }));

interface Props {
  /** All that are listed, and those of them that are chosen. */
  tasks: readonly Task[];
  chosen: readonly Task[];
  onChoose: (ids: readonly string[]) => void;
}

/** Above the list: how many are chosen, and the way to deal with all of them. What came of it stays until it is closed. */
export function BatchBar({ tasks, chosen, onChoose }: Props) {
  const t = useWords(batchWords);
  const [asking, ask] = useState(false);
  const [came, show] = useState<{ tasks: readonly Task[]; answer: BatchAnswer } | null>(null);
  const done = (answer: BatchAnswer) => {
    show({ tasks: chosen, answer });
    onChoose([]);
  };
  return (
    <div className="filters" role="group" aria-label={t('act')}>
      <button type="button" className="btn btn-small" onClick={() => onChoose(tasks.slice(0, BATCH_LIMIT).map(({ id }) => id))}>
        {t('chooseAll')}
      </button>
      {chosen.length > 0 && (
        <>
          <span aria-live="polite">{t('chosen', { n: chosen.length })}</span>
          <button type="button" className="btn btn-small" onClick={() => onChoose([])}>
            {t('clear')}
          </button>
          <button type="button" className="btn btn-small btn-primary" disabled={chosen.length > BATCH_LIMIT} onClick={() => ask(true)}>
            {t('act')}
          </button>
          {chosen.length > BATCH_LIMIT && <span className="fine">{t('tooMany', { n: BATCH_LIMIT })}</span>}
        </>
      )}
      <Suspense>{asking && <BatchDialog tasks={chosen} onDone={done} onClose={() => ask(false)} />}</Suspense>
      {came && <BatchResults {...came} onClose={() => show(null)} />}
    </div>
  );
}
