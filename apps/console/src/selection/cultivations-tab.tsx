import { useState } from 'react';
import { Link } from 'react-router';
import type { Selection } from '../api/types.ts';
import { cultivationPath, useCultivations } from '../cultivation/cultivation.api.ts';
import { cultivationWords } from '../cultivation/cultivation.words.ts';
import { EnterDialog } from '../cultivation/enter-dialog.tsx';
import { LedgerCard } from '../cultivation/ledger-card.tsx';
import { useCan } from '../session/session.api.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';

/** Who is cultivated of this round, and whom the office enters afterwards. */
export function CultivationsTab({ round }: { round: Selection }) {
  const t = useWords(cultivationWords);
  const can = useCan();
  const [entering, setEntering] = useState(false);
  const { items, query } = useCultivations('', round.id);
  return (
    <section className="card" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <Await query={query}>
        {() =>
          items.length === 0 ? (
            <Empty title={t('none')} hint={t('noneHint')} />
          ) : (
            <ul>
              {items.map(({ id, name, unit, stageLabel }) => (
                <li key={id}>
                  <Link to={cultivationPath(id)}>{name}</Link>（{unit}） <span className="fine">{stageLabel}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
      <LoadMore query={query} />
      {can('cultivation.manage') && (
        <button type="button" className="btn" onClick={() => setEntering(true)}>
          {t('enter')}
        </button>
      )}
      <LedgerCard round={round} />
      {entering && <EnterDialog round={round} onClose={() => setEntering(false)} />}
    </section>
  );
}
