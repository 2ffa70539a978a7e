import type { Board } from '../api/types.ts';
import type { Filter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { boardWords } from './board.words.ts';

const standings = [
  ['OVERDUE', 'overdue'],
  ['SOON', 'soon'],
  ['LATER', 'later'],
  ['SUSPENDED', 'suspended'],
] as const satisfies readonly (readonly [string, keyof Board['counts']])[];

/** How many stand how; each is a switch that shows those alone. */
export function BoardCounts({ counts, filter }: { counts: Board['counts']; filter: Filter }) {
  const t = useWords(boardWords);
  const chosen = filter.value('standing');
  return (
    <div className="row filters" role="group" aria-label={t('standing')}>
      {standings.map(([standing, field]) => (
        <button
          key={standing}
          type="button"
          className={`btn ${standing === 'OVERDUE' && counts.overdue > 0 ? 'due-overdue' : ''}`}
          aria-pressed={chosen === standing}
          onClick={() => filter.change({ standing: chosen === standing ? '' : standing })}
        >
          {t(`standing.${standing}`)} {counts[field]}
        </button>
      ))}
    </div>
  );
}
