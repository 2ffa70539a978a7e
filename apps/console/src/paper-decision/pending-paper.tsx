import { useState } from 'react';
import type { Contest } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { paperWords } from './paper.words.ts';
import { SettleDialog } from './settle-dialog.tsx';

/** Decisions registered from paper for this case that wait for a second clerk. */
export function PendingPaper({ contest }: { contest: Pick<Contest, 'number' | 'paperDecisions'> }) {
  const t = useWords(paperWords);
  const can = useCan();
  const [settled, settle] = useState<string | null>(null);
  if (contest.paperDecisions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="pending-paper">
      <h2 id="pending-paper">{t('pending')}</h2>
      <ul className="actions">
        {contest.paperDecisions.map((paper) => (
          <li key={paper.id} className="row">
            <strong>{paper.label}</strong>
            <Mark tone="info">{t(`kind.${paper.kind}`)}</Mark>
            <span className="fine">{t('by', { name: paper.registeredBy, at: localTime(paper.registeredAt) })}</span>
            {paper.ownEntry && <span className="fine">{t('ownEntry')}</span>}
            {can('paper.register') && !paper.ownEntry && (
              <button
                type="button"
                className="btn btn-small"
                aria-label={t('settleOf', { label: paper.label, number: contest.number })}
                onClick={() => settle(paper.id)}
              >
                {t('settle')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {settled && <SettleDialog id={settled} onClose={() => settle(null)} />}
    </section>
  );
}
