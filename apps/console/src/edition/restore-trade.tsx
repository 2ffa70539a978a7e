import type { Edition } from '../api/types.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useWords } from '../words/define-words.ts';
import { useRestoringTrade } from './edition.api.ts';
import { editionWords } from './edition.words.ts';

/** Puts back what was taken out by mistake; it asks nothing, for nothing is lost by it. */
export function RestoreTrade({ edition, trade: { no, name } }: { edition: Edition; trade: Edition['trades'][number] }) {
  const t = useWords(editionWords);
  const restore = useRestoringTrade(edition);
  return (
    <>
      <button
        type="button"
        className="btn"
        aria-label={t('restoreTradeOf', { trade: name })}
        disabled={restore.isPending}
        onClick={() => restore.mutate(no)}
      >
        {t('restoreTrade')}
      </button>
      <ProblemView error={restore.error} />
    </>
  );
}
