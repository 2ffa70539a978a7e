import type { ReactNode } from 'react';
import type { DraftHold } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { draftWords } from './draft.words.ts';

interface Taking {
  /** Whether the next save takes the draft over. */
  takesOver: boolean;
  onTakeOver: () => void;
}

/** Another writes the draft: who and until when without a save, and the way to take it over with the next one. */
export function HeldDraft({ hold, ...taking }: Taking & { hold: DraftHold }) {
  const t = useWords(draftWords);
  if (hold === null || hold.mine) return null;
  return <TakeOver {...taking}>{t('heldBy', { name: hold.by, until: localTime(hold.until) })}</TakeOver>;
}

/** The same where the words are at hand. */
export function TakeOver({ takesOver, onTakeOver, children }: Taking & { children: ReactNode }) {
  const t = useWords(draftWords);
  return (
    <div className="notice" role="status">
      <p>{takesOver ? t('takingOver') : children}</p>
      {!takesOver && (
        <button type="button" className="btn btn-small" onClick={onTakeOver}>
          {t('takeOver')}
        </button>
      )}
    </div>
  );
}
