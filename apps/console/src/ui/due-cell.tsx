import { useNow } from '../session/session.api.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { daysUntil, dueText } from './format.ts';
import { Mark } from './mark.tsx';

interface Due {
  dueAt: string | null;
  dueText?: string | null;
  provisional?: boolean;
  overdue: boolean;
  /** What is done is no longer counted. */
  done?: boolean;
}

/** When it is due, in red once overdue; the days left; whether the date is provisional, and why. */
export function DueCell({ due }: { due: Due }) {
  const t = useWords(common);
  const now = useNow();
  if (!due.dueAt) return <span className="fine">{t('none')}</span>;
  return (
    <div>
      <span className={due.overdue ? 'due-overdue' : undefined}>{due.dueText ?? dueText(due.dueAt)}</span>{' '}
      {due.overdue && <Mark tone="danger">{t('overdue')}</Mark>} {due.provisional && <Mark tone="warn">{t('provisional')}</Mark>}
      {!due.done && <div className="fine">{t(...countdown(daysUntil(due.dueAt, now)))}</div>}
      {due.provisional && <div className="fine">{t('provisionalWhy')}</div>}
    </div>
  );
}

function countdown(days: number): ['today' | 'daysLeft' | 'daysOver', { n: number }] {
  if (days === 0) return ['today', { n: 0 }];
  return days > 0 ? ['daysLeft', { n: days }] : ['daysOver', { n: -days }];
}
