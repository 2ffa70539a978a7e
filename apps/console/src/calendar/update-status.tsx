import type { CalendarYear } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { changeWords } from './change.words.ts';

/** How far the open deadlines have followed the year's last change. */
export function UpdateStatus({ update }: Pick<CalendarYear, 'update'>) {
  const t = useWords(changeWords);
  if (update === null) return null;
  const { status, total, done, earlier, later } = update;
  return (
    <p className="notice" role="status">
      {status === 'OPEN' ? t('updating', { done, total }) : t('updated', { total, earlier, later })}
    </p>
  );
}
