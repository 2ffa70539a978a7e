import type { History } from '../api/types.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { auditWords } from './audit.words.ts';
import { HistoryEventItem } from './history-event.tsx';

/** A history's verdict and its events in business words. */
export function HistoryTimeline({ history }: { history: History }) {
  const t = useWords(auditWords);
  return (
    <>
      <p className="row">
        <Mark tone={history.verified ? 'ok' : 'danger'}>{verdict(history, t)}</Mark>
        {history.head && <span className="fine">{t('head', { hash: history.head.slice(0, 16) })}</span>}
      </p>
      <div className="card">
        <ol className="timeline" aria-label={t('history')}>
          {history.events.map((event) => (
            <HistoryEventItem key={event.seq} event={event} />
          ))}
        </ol>
      </div>
    </>
  );
}

function verdict(history: History, t: ReturnType<typeof useWords<'verified' | 'broken' | 'brokenAnywhere'>>): string {
  if (history.verified) return t('verified');
  return history.fault ? t('broken', { seq: history.fault.seq }) : t('brokenAnywhere');
}
