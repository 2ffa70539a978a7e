import type { CollectionUnit } from '../api/types.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { collectionWords } from './collection.words.ts';

/** Where a unit's package stands, with what is overdue or came late. */
export function UnitStatus({ unit: { status, overdue, late } }: { unit: Pick<CollectionUnit, 'status' | 'overdue' | 'late'> }) {
  const t = useWords(collectionWords);
  const more = overdue ? t('overdue') : late === true ? t('wasLate') : null;
  return (
    <span>
      {t(`status.${status}`)} {more && <Mark tone="danger">{more}</Mark>}
    </span>
  );
}
